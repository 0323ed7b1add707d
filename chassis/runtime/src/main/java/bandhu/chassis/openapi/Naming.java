package bandhu.chassis.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Names, tags, summaries and descriptions. */
final class Naming {
    private Naming() {}

    static void complete(Described described, Access access) {
        var operation = described.operation();
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.setTags(List.of(collection(described.path())));
        }
        if (operation.getSummary() == null && operation.getOperationId() != null) {
            operation.setSummary(sentence(operation.getOperationId()));
        }
        if (operation.getDescription() == null) {
            operation.setDescription(
                    Habits.of(described).map(habit -> habit + " ").orElse("") + access.of(described));
        }
    }

    /** All tags in use, sorted, with the descriptions that resources gave them. */
    static List<Tag> tags(OpenAPI document) {
        var names = new TreeSet<String>();
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> names.addAll(operation.getTags())));
        List<Tag> given = document.getTags() == null ? List.of() : document.getTags();
        return names.stream()
                .map(name -> given.stream()
                        .filter(tag -> name.equals(tag.getName()))
                        .findFirst()
                        .orElseGet(() -> OASFactory.createTag().name(name)))
                .sorted(Comparator.comparing(Tag::getName))
                .toList();
    }

    /** {@code createLineItem} reads "Create line item". */
    static String sentence(String operationId) {
        String words = operationId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String collection(String path) {
        String[] segments = path.split("/");
        return segments.length > 2 ? segments[2] : "service";
    }
}

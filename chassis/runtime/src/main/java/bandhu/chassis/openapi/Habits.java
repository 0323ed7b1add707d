package bandhu.chassis.openapi;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** What operations of the same form do in every collection. */
final class Habits {
    private static final Map<String, String> ACTIONS = Map.of(
            "/search", "As the list, for what a condition finds.",
            "/batch",
                    "Up to 1,000 writes in one request, in order; each has its own answer, and with `atomic` all or none are done.",
            "/bulk", "Does one action with everything that a condition finds, as a job.",
            "/bulk/preview", "Tells what the same bulk would do, and does nothing.",
            "/imports", "Takes a file of records, as a job that begins when all of it has arrived.",
            "/exports", "Answers everything that a condition finds, as a file.",
            "/restore", "Takes a deletion back.",
            "/undo", "Takes back what was changed, where nothing else was changed since.");
    private static final Map<String, String> READS = Map.of(
            "/fields",
                    "What can be asked for: the fields with their types, operators and values, custom ones included.",
            "/history", "What was changed, from what to what, when, by whom and from which source.");

    private Habits() {}

    static Optional<String> of(Described described) {
        if (described.path().contains("/by-external-id/")) {
            return Optional.of("Writes the record that has this id in that system: makes it when there is none.");
        }
        if (described.method() == HttpMethod.PATCH) {
            return Optional.of("Changes the members that the merge patch (RFC 7396) names; null clears one.");
        }
        if (described.method() == HttpMethod.POST) {
            return ending(ACTIONS, described.path());
        }
        return described.isRead() ? ending(READS, described.path()).or(() -> page(described)) : Optional.empty();
    }

    private static Optional<String> ending(Map<String, String> sentences, String path) {
        return sentences.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> page(Described described) {
        return described.isList()
                ? Optional.of("A page of what is there and may be seen; `next` is the cursor of the page after it.")
                : Optional.empty();
    }
}

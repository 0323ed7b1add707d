package bandhu.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One OpenAPI document out of several. A component that two services define alike stays one; where they differ, the
 * later service's gets its service's name in front, and so does an operationId that is taken.
 */
final class MergedDocument {

    private static final String REFERENCE = "#/components/";

    private final ObjectNode result = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final Set<String> tagNames = new HashSet<>();
    private final Set<String> operationIds = new HashSet<>();

    private MergedDocument() {
        result.put("openapi", "3.1.0");
        ObjectNode info = result.putObject("info")
                .put("title", "Bandhu")
                .put("version", "1")
                .put("description", "All services behind one address.");
        info.putObject("contact").put("name", "The Bandhu maintainers");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        result.putArray("servers").addObject().put("url", "/");
        tags = result.putArray("tags");
        paths = result.putObject("paths");
        components = result.putObject("components");
    }

    /** Merges the documents, in the order of the map. */
    static ObjectNode of(Map<String, ObjectNode> documents) {
        MergedDocument merged = new MergedDocument();
        documents.forEach((service, document) -> merged.add(service, document.deepCopy()));
        return merged.result;
    }

    private void add(String service, ObjectNode document) {
        if (document.has("security") && !result.has("security")) {
            result.set("security", document.get("security"));
        }
        rename(document, newNames(service, document));
        document.path("components").properties().forEach(kind -> {
            ObjectNode target = components.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(component -> target.set(component.getKey(), component.getValue()));
        });
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/v1/")) {
                path.getValue().forEach(operation -> claimOperationId(service, operation));
                paths.set(path.getKey(), path.getValue());
            }
        });
        for (JsonNode tag : document.path("tags")) {
            if (tagNames.add(tag.path("name").asText())) {
                tags.add(tag);
            }
        }
    }

    private void claimOperationId(String service, JsonNode operation) {
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id) && operation instanceof ObjectNode object) {
            String unique = service + Character.toUpperCase(id.charAt(0)) + id.substring(1);
            operationIds.add(unique);
            object.put("operationId", unique);
        }
    }

    /** Old reference to new name, for the components that are taken by another definition. */
    private Map<String, String> newNames(String service, ObjectNode document) {
        Map<String, String> names = new HashMap<>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    JsonNode taken = components.path(kind.getKey()).path(component.getKey());
                    if (!taken.isMissingNode() && !taken.equals(component.getValue())) {
                        String name =
                                Character.toUpperCase(service.charAt(0)) + service.substring(1) + component.getKey();
                        names.put(REFERENCE + kind.getKey() + "/" + component.getKey(), name);
                    }
                }));
        return names;
    }

    private static void rename(ObjectNode document, Map<String, String> names) {
        names.forEach((reference, name) -> {
            String[] parts = reference.substring(REFERENCE.length()).split("/", 2);
            ObjectNode kind = (ObjectNode) document.path("components").path(parts[0]);
            kind.set(name, kind.remove(parts[1]));
        });
        if (!names.isEmpty()) {
            renameReferences(document, names);
        }
    }

    private static void renameReferences(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String name = member.getValue().isTextual()
                        ? names.get(member.getValue().asText())
                        : null;
                if (name == null) {
                    renameReferences(member.getValue(), names);
                } else {
                    String old = member.getValue().asText();
                    member.setValue(new TextNode(old.substring(0, old.lastIndexOf('/') + 1) + name));
                }
            });
        } else {
            node.forEach(child -> renameReferences(child, names));
        }
    }
}

package bandhu.testing.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The schemas of all that is exchanged as JSON, and of all parameters, by the place where each stands. */
final class Document {
    private final JsonNode root;
    private final Map<String, JsonNode> schemas = new HashMap<>();

    Document(JsonNode root) {
        this.root = root;
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().isObject())
                .forEach(operation -> operation(
                        "/paths/" + escaped(path.getKey()) + "/" + operation.getKey(), operation.getValue())));
        root.at("/components/headers")
                .properties()
                .forEach(header -> schema(
                        "/components/headers/" + header.getKey() + "/schema",
                        header.getValue().path("schema")));
    }

    void eachSchema(BiConsumer<String, JsonNode> visit) {
        schemas.forEach(visit);
    }

    private void operation(String place, JsonNode operation) {
        for (int i = 0; i < operation.path("parameters").size(); i++) {
            part(place + "/parameters/" + i, operation.path("parameters").get(i), this::parameter);
        }
        part(place + "/requestBody", operation.path("requestBody"), this::content);
        operation
                .path("responses")
                .properties()
                .forEach(response ->
                        part(place + "/responses/" + response.getKey(), response.getValue(), this::content));
    }

    private void parameter(String place, JsonNode parameter) {
        schema(place + "/schema", parameter.path("schema"));
    }

    /** Files are no matter of members. */
    private void content(String place, JsonNode exchanged) {
        exchanged.path("content").properties().stream()
                .filter(type -> type.getKey().endsWith("json"))
                .forEach(type -> schema(
                        place + "/content/" + escaped(type.getKey()) + "/schema",
                        type.getValue().path("schema")));
    }

    private void schema(String place, JsonNode schema) {
        part(place, schema, (at, node) -> {
            if (!node.isObject() || schemas.put(at, node) != null) {
                return;
            }
            node.path("properties")
                    .properties()
                    .forEach(member -> schema(at + "/properties/" + escaped(member.getKey()), member.getValue()));
            for (String name : new String[] {"items", "additionalProperties", "not"}) {
                schema(at + "/" + name, node.path(name));
            }
            for (String name : new String[] {"allOf", "anyOf", "oneOf"}) {
                for (int i = 0; i < node.path(name).size(); i++) {
                    schema(at + "/" + name + "/" + i, node.path(name).get(i));
                }
            }
        });
    }

    /** Visits the node, or what it refers to, at the place of that. */
    private void part(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
        JsonNode at = node;
        String found = place;
        while (at.has("$ref")) {
            found = at.path("$ref").asText().substring(1);
            at = root.at(found);
        }
        visit.accept(found, at);
    }

    /** As RFC 6901 has it. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

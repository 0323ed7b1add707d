package bandhu.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The smallest body that an operation's schema asks for; rules that a schema cannot say are a fixture's to keep. */
public final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;

    public Samples(ApiDocument document) {
        this.document = document;
    }

    public String body(Operation operation) {
        return operation.hasBody() ? of(operation.schema()).toString() : null;
    }

    /** The smallest value that a schema allows. */
    public JsonNode of(JsonNode reference) {
        JsonNode schema = document.resolve(reference);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("examples")) {
            return schema.path("examples").get(0);
        }
        if (schema.path("example").isObject()) {
            return schema.path("example");
        }
        return switch (type(schema)) {
            case "array" -> array(schema);
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(schema));
            default -> object(schema);
        };
    }

    private JsonNode array(JsonNode schema) {
        var items = JSON.arrayNode();
        if (schema.path("minItems").asInt(0) > 0) {
            items.add(of(schema.path("items")));
        }
        return items;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("allOf").forEach(part -> object.setAll(object(document.resolve(part))));
        schema.path("required").forEach(name -> {
            JsonNode member = schema.path("properties").path(name.asText());
            if (!document.resolve(member).path("readOnly").asBoolean()) {
                object.set(name.asText(), of(member));
            }
        });
        return object;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("object");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2020-02-29";
            case "date-time" -> "2020-02-29T12:00:00Z";
            default -> "sample";
        };
    }
}

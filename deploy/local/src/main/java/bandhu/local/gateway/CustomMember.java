package bandhu.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/** The JSON schema of one custom field, from its definition as {@code GET /v1/<collection>/fields} shows it. */
final class CustomMember {

    private CustomMember() {}

    /** @param written whether clients send it: then null stands for no value */
    static ObjectNode of(JsonNode definition, boolean written) {
        ObjectNode value = single(definition);
        ObjectNode schema = value;
        if (definition.path("type").asText().equals("multiselect")) {
            schema = JsonNodeFactory.instance.objectNode().put("type", "array").put("uniqueItems", true);
            schema.set("items", value);
        }
        if (written) {
            schema = nullable(schema);
        }
        return schema.put("title", definition.path("label").asText()).put("description", description(definition));
    }

    /** One value: of a multiselect, one of its options. */
    static ObjectNode single(JsonNode definition) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        JsonNode rules = definition.path("rules");
        switch (definition.path("type").asText()) {
            case "number" -> {
                schema.put("type", "number");
                bound(schema, "minimum", rules.path("min"));
                bound(schema, "maximum", rules.path("max"));
            }
            case "boolean" -> schema.put("type", "boolean");
            case "date" -> schema.put("type", "string").put("format", "date");
            case "email" -> schema.put("type", "string").put("format", "email");
            case "reference" -> schema.put("type", "string").put("format", "uuid");
            case "money" -> schema.put("$ref", "#/components/schemas/Money");
            case "select", "multiselect" -> {
                ArrayNode keys = schema.put("type", "string").putArray("enum");
                definition.path("options").forEach(option -> keys.add(option.path("key")));
            }
            case "url" -> length(schema.put("type", "string").put("format", "uri"), rules);
            default -> length(schema.put("type", "string"), rules);
        }
        return schema;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private static void bound(ObjectNode schema, String keyword, JsonNode value) {
        if (value.isNumber()) {
            schema.set(keyword, value);
        }
    }

    private static void length(ObjectNode schema, JsonNode rules) {
        if (rules.path("maxLength").isInt()) {
            schema.set("maxLength", rules.path("maxLength"));
        }
    }

    private static String description(JsonNode definition) {
        StringJoiner text = new StringJoiner(" ");
        text.add(definition.path("label").asText() + ".");
        if (definition.path("rules").path("required").asBoolean()) {
            text.add("Every record has a value.");
        }
        if (definition.path("references").isTextual()) {
            text.add("An id of " + definition.path("references").asText() + ".");
        }
        StringJoiner options = new StringJoiner(", ", "", ".").setEmptyValue("");
        definition
                .path("options")
                .forEach(option -> options.add(option.path("key").asText() + ": "
                        + option.path("label").asText()
                        + (option.path("active").asBoolean(true) ? "" : " (not to be chosen any more)")));
        return text.add(options.toString()).toString().strip();
    }
}

package bandhu.testing.hostile;

import bandhu.testing.contract.ApiDocument;
import bandhu.testing.contract.Samples;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Puts values where a schema has members, with what must stand around them. */
public final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For halves of surrogate pairs, which UTF-8 cannot say. */
    private static final ObjectMapper ESCAPING = new ObjectMapper(
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

    private final ApiDocument document;
    private final Samples samples;

    Bodies(ApiDocument document) {
        this.document = document;
        this.samples = new Samples(document);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    /** In UTF-8, with escapes where that is the only way. */
    public static byte[] write(JsonNode body) {
        try {
            String text = JSON.writeValueAsString(body);
            return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : ESCAPING.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The body with another value at a pointer; what leads there and is missing is made as the schema wants it. */
    public JsonNode with(JsonNode body, JsonNode schema, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        int end = pointer.indexOf('/', 1);
        String step = end < 0 ? pointer.substring(1) : pointer.substring(1, end);
        String rest = end < 0 ? "" : pointer.substring(end);
        if (schema.has("items")) {
            ArrayNode items = body instanceof ArrayNode given && !given.isEmpty()
                    ? given.deepCopy()
                    : JsonNodeFactory.instance.arrayNode().addNull();
            items.set(0, with(items.get(0), document.resolve(schema.path("items")), rest, value));
            return items;
        }
        ObjectNode members = object(body, schema);
        members.set(step, with(members.path(step), memberSchema(schema, step), rest, value));
        return members;
    }

    /** A list of so many of its items. */
    JsonNode list(Member list, int length) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < length; i++) {
            JsonNode item = samples.of(list.schema().path("items"));
            items.add(item.isTextual() ? JsonNodeFactory.instance.textNode(item.textValue() + i) : item);
        }
        return items;
    }

    /** One that is not there is made with the members that have examples, because one may need another. */
    private ObjectNode object(JsonNode body, JsonNode schema) {
        if (body instanceof ObjectNode given) {
            return given.deepCopy();
        }
        ObjectNode sample = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(member -> {
            JsonNode examples = member.getValue().path("examples");
            if (!examples.isEmpty() && !member.getValue().path("readOnly").asBoolean()) {
                sample.set(member.getKey(), examples.get(0));
            }
        });
        return samples.of(schema) instanceof ObjectNode smallest ? sample.setAll(smallest) : sample;
    }

    private JsonNode memberSchema(JsonNode schema, String name) {
        if (schema.path("properties").has(name)) {
            return document.resolve(schema.path("properties").path(name));
        }
        for (JsonNode part : schema.path("allOf")) {
            JsonNode found = memberSchema(document.resolve(part), name);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return document.resolve(schema.path("additionalProperties"));
    }
}

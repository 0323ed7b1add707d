package bandhu.testing.hostile;

import bandhu.testing.contract.ApiDocument;
import bandhu.testing.contract.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A member of a body, wherever it stands in it.
 *
 * @param pointer RFC 6901; of a list's items the first stands for all
 * @param schema what its schema says, references followed
 * @param required whether the object that it belongs to must have it
 */
public record Member(String pointer, JsonNode schema, boolean required) {

    private static final int DEEPEST = 6;
    private static final String A_KEY = "en";

    /** Every member of what the operation takes, those of members and of items included. */
    public static List<Member> of(Operation operation) {
        List<Member> members = new ArrayList<>();
        collect(operation.document(), body(operation), "", members);
        return members;
    }

    /** What the operation takes: where its schema says nothing, as of a merge patch, the record as it is shown. */
    public static JsonNode body(Operation operation) {
        JsonNode schema = operation.schema();
        if (schema.has("properties") || schema.has("allOf")) {
            return schema;
        }
        JsonNode shown = shown(operation, operation.shared().path("get"));
        return shown.isMissingNode() ? shown(operation, operation.node()) : shown;
    }

    /** Every member of the record that the operation answers; none where it answers no record. */
    public static List<Member> answered(Operation operation) {
        JsonNode answer = shown(operation, operation.node());
        List<Member> members = new ArrayList<>();
        if (answer.path("properties").has("id") || operation.method().equals("PATCH")) {
            collect(operation.document(), answer, "", members);
        }
        return members;
    }

    private static JsonNode shown(Operation operation, JsonNode node) {
        ApiDocument document = operation.document();
        JsonNode responses = node.path("responses");
        return document.resolve(document.resolve(responses.path(responses.has("201") ? "201" : "200"))
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    private static void collect(ApiDocument document, JsonNode schema, String pointer, List<Member> members) {
        if (pointer.chars().filter(character -> character == '/').count() >= DEEPEST) {
            return;
        }
        schema.path("allOf").forEach(part -> collect(document, document.resolve(part), pointer, members));
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            JsonNode found = followed(document, property.getValue());
            String place = pointer + "/" + property.getKey();
            members.add(new Member(place, found, required.contains(property.getKey())));
            collect(document, found, place, members);
        });
        for (String step : List.of("items/0", "additionalProperties/" + A_KEY)) {
            JsonNode inner = document.resolve(schema.path(step.substring(0, step.indexOf('/'))));
            if (inner.isObject() && !inner.isEmpty()) {
                String place = pointer + step.substring(step.indexOf('/'));
                members.add(new Member(place, inner, false));
                collect(document, inner, place, members);
            }
        }
    }

    /** What a reference names, with what stands beside the reference. */
    private static JsonNode followed(ApiDocument document, JsonNode reference) {
        JsonNode named = document.resolve(reference);
        return reference.path("readOnly").asBoolean() && named instanceof ObjectNode schema
                ? schema.deepCopy().put("readOnly", true)
                : named;
    }

    /** The last step of its place, by which people call it; a list's items go by the list's name. */
    String name() {
        String[] steps = pointer.split("/");
        return steps[steps.length - 1].equals("0") ? steps[steps.length - 2] : steps[steps.length - 1];
    }

    /** How many characters a text may have there. */
    int mostCharacters() {
        return schema.path("maxLength").asInt();
    }

    /** How many items a list may have there. */
    int mostItems() {
        return schema.path("maxItems").asInt();
    }

    /** The JSON types that it may have; empty when its schema leaves that open. */
    public Set<String> types() {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        type.forEach(one -> types.add(one.asText()));
        if (type.isTextual()) {
            types.add(type.asText());
        }
        if (types.isEmpty() && schema.has("properties")) {
            types.add("object");
        }
        return types;
    }

    /** Whether any text may stand there, as far as the schema says. */
    boolean isText() {
        return types().contains("string") && !schema.has("enum") && !schema.has("format");
    }

    /** Whether it is an object with members of its own and no others. */
    boolean isClosed() {
        return schema.has("properties") && !schema.path("additionalProperties").isObject();
    }
}

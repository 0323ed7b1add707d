package bandhu.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bodies that each break one rule of their schema, made from one that breaks none. */
final class BrokenRules {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal BEYOND = new BigDecimal("1e400");

    private static final int ENDLESS = 300_000;

    /** A value of each JSON type, by the name that schemas give the type. */
    private static final Map<String, JsonNode> OF_TYPE = ofType();

    private final Bodies bodies;
    private final JsonNode body;
    private final JsonNode schema;
    private final boolean clears;
    private final List<Case> cases = new ArrayList<>();

    private BrokenRules(Bodies bodies, JsonNode body, JsonNode schema, boolean clears) {
        this.bodies = bodies;
        this.body = body;
        this.schema = schema;
        this.clears = clears;
    }

    /** @param clears whether null takes a member away, as in a merge patch */
    static List<Case> of(Bodies bodies, JsonNode body, JsonNode schema, List<Member> members, boolean clears) {
        BrokenRules rules = new BrokenRules(bodies, body, schema, clears);
        rules.unknownMember("");
        for (Member member : members) {
            rules.types(member);
            rules.lengths(member);
            rules.numbers(member);
            rules.words(member);
            if (member.isClosed()) {
                rules.unknownMember(member.pointer());
            }
        }
        return rules.cases;
    }

    /** What may stand in a condition where a value is wanted. */
    static List<JsonNode> operands() {
        List<JsonNode> operands = new ArrayList<>(OF_TYPE.values());
        Texts.EDGES.forEach(text -> operands.add(JSON.textNode(text)));
        Texts.IMPOSSIBLE.forEach(text -> operands.add(JSON.textNode(text)));
        for (String json : List.of(
                "\"\"",
                "\"%_\\\\\"",
                "-1",
                "9223372036854775808",
                "1e300",
                "1e-300",
                "[]",
                "[null]",
                "[1, \"a\"]",
                "[\"a\", \"b\"]",
                "[\"2024-01-01\", \"0001-01-01\"]",
                "\"9999-12-31T23:59:59Z\"",
                "{\"last\": \"P30D\"}",
                "{\"last\": \"P999999999Y\"}",
                "{\"next\": \"PT-1S\"}",
                "{\"current\": \"eon\"}",
                "{\"current\": \"quarter\"}",
                "{\"anniversary\": {\"next\": \"P9999D\"}}",
                "{\"amount\": \"1e9\", \"currency\": \"LKR\"}",
                "{\"amount\": \"99999999999999999\", \"currency\": \"BHD\"}",
                "\"" + "a".repeat(20_000) + "\"")) {
            operands.add(Bodies.read(json));
        }
        return operands;
    }

    private void types(Member member) {
        Set<String> types = member.types();
        if (types.isEmpty()) {
            return;
        }
        OF_TYPE.forEach((type, value) -> {
            boolean allowed = types.contains(type) || type.equals("integer") && types.contains("number");
            boolean absent = type.equals("null") && (clears || !member.required());
            if (!allowed && !absent) {
                add(type + " for " + types, member.pointer(), value);
            }
        });
    }

    /** A bound that is the body's own is no rule of the member: what is beyond it is 413. */
    private void lengths(Member member) {
        if (member.schema().has("maxLength") && member.mostCharacters() < HostileBodies.MOST_BYTES) {
            int length = member.schema().path("maxLength").asInt() + 1;
            add("a text of " + length, member.pointer(), JSON.textNode("a".repeat(length)));
        }
        if (member.isText()) {
            add("an endless text", member.pointer(), JSON.textNode("a" + " ".repeat(ENDLESS) + "b"));
        }
        if (member.schema().has("maxItems") && member.mostItems() < HostileBodies.MOST_BYTES / 2) {
            int length = member.schema().path("maxItems").asInt() + 1;
            add("a list of " + length, member.pointer(), bodies.list(member, length));
        }
        if (member.schema().path("minItems").asInt() > 0) {
            add("an empty list", member.pointer(), JSON.arrayNode());
        }
    }

    private void numbers(Member member) {
        Set<String> types = member.types();
        if (!types.contains("integer") && !types.contains("number")) {
            return;
        }
        add("a huge number", member.pointer(), JSON.numberNode(BEYOND));
        if (types.contains("integer")) {
            add("a whole number of 30 digits", member.pointer(), JSON.numberNode(BigInteger.TEN.pow(30)));
        }
        if (member.schema().has("maximum")) {
            BigDecimal most = member.schema().path("maximum").decimalValue();
            add("more than " + most, member.pointer(), JSON.numberNode(most.add(BigDecimal.ONE)));
        }
        if (member.schema().has("minimum")) {
            BigDecimal least = member.schema().path("minimum").decimalValue();
            add("less than " + least, member.pointer(), JSON.numberNode(least.subtract(BigDecimal.ONE)));
        }
    }

    private void words(Member member) {
        if (member.schema().has("enum")
                || member.schema().path("format").asText().equals("uuid")) {
            add("an unknown word", member.pointer(), JSON.textNode("no-such-word"));
        }
        switch (member.schema().path("format").asText()) {
            case "date" ->
                texts(member, "2023-02-29", "+999999999-12-31", "-999999999-01-01", "0000-01-01", "20231231");
            case "date-time" ->
                texts(
                        member,
                        "2023-02-28T00:00:00",
                        "2023-02-29T00:00:00Z",
                        "+999999999-12-31T00:00:00Z",
                        "1700000000");
            default -> {}
        }
    }

    private void texts(Member member, String... texts) {
        for (String text : texts) {
            add("the text " + text, member.pointer(), JSON.textNode(text));
        }
    }

    private void unknownMember(String pointer) {
        add("an unknown member", pointer + "/no-such-member", JSON.numberNode(1));
    }

    private void add(String name, String pointer, JsonNode value) {
        cases.add(Case.broken(name, Bodies.write(bodies.with(body, schema, pointer, value)), pointer));
    }

    private static Map<String, JsonNode> ofType() {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("string", JSON.textNode("text"));
        values.put("integer", JSON.numberNode(7));
        values.put("number", JSON.numberNode(new BigDecimal("1.5")));
        values.put("boolean", JSON.booleanNode(true));
        values.put("array", JSON.arrayNode().add(JSON.arrayNode()));
        values.put("object", JSON.objectNode().put("a", 1));
        values.put("null", JSON.nullNode());
        return values;
    }
}

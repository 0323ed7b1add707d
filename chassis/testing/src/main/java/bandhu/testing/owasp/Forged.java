package bandhu.testing.owasp;

import bandhu.testing.contract.Operation;
import bandhu.testing.hostile.Member;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A value for a member that is not the sender's to choose.
 *
 * @param pointer where it stands in the record
 */
record Forged(String pointer, JsonNode value) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NUMBER = 4_242;

    /** What every record carries and no client sets. */
    private static final Set<String> SERVERS =
            Set.of("createdAt", "createdBy", "updatedAt", "updatedBy", "version", "tenant", "tenantId", "deletedAt");

    /** One for each member of the answer that the operation may not be told. */
    static List<Forged> of(Operation operation, Set<String> changeable) {
        Set<String> writable = writable(operation);
        Stream<Member> shown = Member.answered(operation).stream()
                .filter(member -> isReadOnly(member)
                        || !writable.contains(top(member.pointer()))
                        || SERVERS.contains(top(member.pointer())));
        Stream<Member> named = Member.of(taking(operation)).stream().filter(Forged::isReadOnly);
        Stream<Forged> visible = Stream.concat(shown, named)
                .filter(member -> !changeable.contains(operation.id() + " " + member.pointer()))
                .flatMap(member -> value(member).map(value -> new Forged(member.pointer(), value)).stream());
        Stream<Forged> hidden = SERVERS.stream().map(name -> new Forged("/" + name, JSON.textNode("forged")));
        return Stream.concat(visible, hidden).distinct().toList();
    }

    /** Where a patch has no create beside it, everything but what is the server's. */
    private static Set<String> writable(Operation operation) {
        Set<String> names = new HashSet<>();
        Member.of(taking(operation)).stream()
                .filter(member -> !isReadOnly(member))
                .forEach(member -> names.add(top(member.pointer())));
        return names;
    }

    /** A truth that the record already has is no forgery: then the other one. */
    Forged otherThan(JsonNode current) {
        return value.isBoolean() && value.equals(current)
                ? new Forged(pointer, JSON.booleanNode(!value.booleanValue()))
                : this;
    }

    /** Of a patch, whose schema is open, its collection's create, which says what it takes. */
    private static Operation taking(Operation operation) {
        return operation.document().operations().stream()
                .filter(other -> operation.method().equals("PATCH")
                        && other.method().equals("POST")
                        && (other.path() + "/{id}").equals(operation.path()))
                .findFirst()
                .orElse(operation);
    }

    private static boolean isReadOnly(Member member) {
        return member.schema().path("readOnly").asBoolean();
    }

    private static Optional<JsonNode> value(Member member) {
        JsonNode schema = member.schema();
        if (schema.has("enum")) {
            return Optional.of(schema.path("enum").get(schema.path("enum").size() - 1));
        }
        for (String type : member.types()) {
            switch (type) {
                case "boolean" -> {
                    return Optional.of(JSON.booleanNode(true));
                }
                case "integer", "number" -> {
                    return Optional.of(JSON.numberNode(schema.path("maximum").asInt(NUMBER)));
                }
                case "string" -> {
                    return Optional.of(JSON.textNode(text(schema)));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2001-02-03";
            case "date-time" -> "2001-02-03T04:05:06Z";
            default -> "forged";
        };
    }

    private static String top(String pointer) {
        return pointer.split("/")[1];
    }

    @Override
    public String toString() {
        return pointer + " = " + value;
    }
}

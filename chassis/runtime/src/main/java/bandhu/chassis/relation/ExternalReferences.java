package bandhu.chassis.relation;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * References by what another system calls the record: {@code "customerId": "$external:legacy:42"} stands for the id of the
 * customer whose external id in the system {@code legacy} is {@code 42}.
 */
@ApplicationScoped
public class ExternalReferences {
    private static final String PREFIX = "$external:";
    private final Relations relations;
    private final ExternalIds externalIds;
    private final TransactionSynchronizationRegistry transactions;

    ExternalReferences(Relations relations, ExternalIds externalIds, TransactionSynchronizationRegistry transactions) {
        this.relations = relations;
        this.externalIds = externalIds;
        this.transactions = transactions;
    }

    /** What is referred to. */
    private record Named(String target, ExternalId externalId) {}

    /** What the transaction in progress has looked up. */
    private record Known(Map<Named, UUID> ids) {
        Known() {
            this(new HashMap<>());
        }
    }

    /** How a reference is written. */
    public static String of(String system, String id) {
        return PREFIX + system + ":" + id;
    }

    /** What a text refers to, where it may stand for a reference; empty for any other. */
    public static Optional<ExternalId> read(String text) {
        int colon = text.startsWith(PREFIX) ? text.indexOf(':', PREFIX.length()) : -1;
        return colon < 0
                ? Optional.empty()
                : Optional.of(new ExternalId(text.substring(PREFIX.length(), colon), text.substring(colon + 1)));
    }

    /** Has looked up at once what these say of records of the collection; answers them with ids where there are such. */
    public List<? extends JsonNode> expect(String collection, List<? extends JsonNode> told) {
        Map<String, Set<ExternalId>> wanted = new HashMap<>();
        for (JsonNode each : told) {
            replaced(collection, each, (named, _) -> {
                wanted.computeIfAbsent(named.target(), _ -> new HashSet<>()).add(named.externalId());
                return Optional.empty();
            });
        }
        if (wanted.isEmpty()) {
            return told;
        }
        Known known = known();
        wanted.forEach((target, ids) -> externalIds.among(target, ids).forEach((externalId, id) -> known.ids()
                .put(new Named(target, externalId), id)));
        List<JsonNode> found = new ArrayList<>();
        told.forEach(each -> found.add(replaced(
                collection, each, (named, _) -> Optional.ofNullable(known.ids().get(named)))));
        return found;
    }

    /** The body with ids in place of references; 422 {@code unknown-id} where there is no such record. */
    public JsonNode resolve(String collection, JsonNode body) {
        return replaced(collection, body, (named, pointer) -> Optional.of(id(named, pointer)));
    }

    private UUID id(Named named, String pointer) {
        UUID id = known().ids().computeIfAbsent(named, _ -> externalIds
                .among(named.target(), Set.of(named.externalId()))
                .get(named.externalId()));
        if (id == null) {
            throw ProblemException.invalid(pointer, Text.of("unknown-id.reference", "collection", named.target()));
        }
        return id;
    }

    private JsonNode replaced(String collection, JsonNode node, BiFunction<Named, String, Optional<UUID>> find) {
        return refers(node) ? replaced(collection, node, Pointers.ROOT, find) : node;
    }

    private JsonNode replaced(
            String collection, JsonNode node, String pointer, BiFunction<Named, String, Optional<UUID>> find) {
        switch (node) {
            case ObjectNode object -> {
                ObjectNode replaced = object.objectNode();
                object.properties().forEach(member -> {
                    String at = Pointers.child(pointer, member.getKey());
                    JsonNode id = named(collection, member.getKey(), member.getValue())
                            .flatMap(named -> find.apply(named, at))
                            .<JsonNode>map(found -> TextNode.valueOf(found.toString()))
                            .orElseGet(() -> replaced(collection, member.getValue(), at, find));
                    replaced.set(member.getKey(), id);
                });
                return replaced;
            }
            case ArrayNode array -> {
                ArrayNode replaced = array.arrayNode();
                for (int i = 0; i < array.size(); i++) {
                    replaced.add(replaced(collection, array.get(i), Pointers.child(pointer, i), find));
                }
                return replaced;
            }
            default -> {
                return node;
            }
        }
    }

    /** Empty for any other value, and for a member that is no reference: there the text is a text. */
    private Optional<Named> named(String collection, String member, JsonNode value) {
        if (!isReference(value)) {
            return Optional.empty();
        }
        return read(value.textValue())
                .flatMap(named -> relations.target(collection, member).map(target -> new Named(target, named)));
    }

    private static boolean refers(JsonNode node) {
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (refers(child)) {
                    return true;
                }
            }
            return false;
        }
        return isReference(node);
    }

    private static boolean isReference(JsonNode node) {
        return node.isTextual() && node.textValue().startsWith(PREFIX);
    }

    private Known known() {
        if (transactions.getTransactionKey() == null) {
            return new Known();
        }
        Known known = (Known) transactions.getResource(ExternalReferences.class);
        if (known == null) {
            known = new Known();
            transactions.putResource(ExternalReferences.class, known);
        }
        return known;
    }
}

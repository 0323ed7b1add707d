package bandhu.chassis.batch;

import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.text.PlainText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which records the operations of a batch name. It is read before they are: what it answers is there to be looked up, and says
 * nothing of whether an operation is well made.
 */
public final class Named {
    private final List<? extends JsonNode> operations;

    Named(List<? extends JsonNode> operations) {
        this.operations = operations;
    }

    /** Those that are to be updated and deleted. */
    public Set<UUID> records() {
        return ids(operations.stream().map(operation -> operation.path("id")));
    }

    /** Those by which records are to be upserted. */
    public Set<ExternalId> externalIds() {
        return operations.stream()
                .filter(operation -> operation.path("op").asText().equals("upsert"))
                .map(operation -> operation.path("externalId"))
                .map(Named::externalId)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<ExternalId> externalId(JsonNode key) {
        String id = key.path("id").asText();
        try {
            return PlainText.fault(id).isPresent()
                    ? Optional.empty()
                    : Optional.of(ExternalId.inPath(key.path("system").asText(), id));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /** The ids that stand in the data at a member of this name, wherever that is. */
    public Set<UUID> members(String name) {
        return ids(operations.stream().flatMap(operation -> operation.path("data").findValues(name).stream()));
    }

    private static Set<UUID> ids(Stream<JsonNode> nodes) {
        return nodes.map(Named::id).flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<UUID> id(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(UUID.fromString(node.textValue())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package bandhu.chassis.imports.run;

import bandhu.chassis.call.Calls;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.ImportReading;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Knows before a new record is tried which of its ids another record has. So such a row spoils none beside it, and is refused for
 * the same reason whatever rows are written together with it. Who takes an id meanwhile is found when the record is written.
 */
@ApplicationScoped
class Taken {
    private final ExternalIds externalIds;
    private final Sql sql;
    private final Calls calls;
    private final TransactionSynchronizationRegistry transactions;

    /** @param externalIds those that may be taken; a row before may have let go of them */
    private record Known(Set<UUID> ids, Set<ExternalId> externalIds) {
        void add(ObjectNode data) {
            id(data).ifPresent(ids::add);
            externalIds.addAll(external(data));
        }
    }

    Taken(ExternalIds externalIds, Sql sql, Calls calls, TransactionSynchronizationRegistry transactions) {
        this.externalIds = externalIds;
        this.sql = sql;
        this.calls = calls;
        this.transactions = transactions;
    }

    /** Has the ids of many new records looked up at once, for a transaction that gathers. */
    void expect(ImportPlan plan, Collection<ObjectNode> rows) {
        List<UUID> ids = rows.stream().flatMap(row -> id(row).stream()).toList();
        List<ExternalId> external =
                rows.stream().flatMap(row -> external(row).stream()).distinct().toList();
        transactions.putResource(
                Known.class,
                new Known(
                        stored(plan, ids),
                        new HashSet<>(externalIds
                                .among(plan.target().collection(), external)
                                .keySet())));
    }

    /** Throws 409 {@code already-exists} where another record has the id, or an external id, of this new one. */
    void require(ImportPlan plan, ObjectNode data) {
        Known known = known().orElse(null);
        boolean isThere = id(data).filter(id -> known == null
                        ? !stored(plan, List.of(id)).isEmpty()
                        : known.ids().contains(id))
                .isPresent();
        if (isThere) {
            throw taken("/" + ImportReading.ID, Text.of("already-exists.identity"));
        }
        List<ExternalId> wanted = external(data);
        List<ExternalId> likely = wanted.stream()
                .filter(each -> known == null || known.externalIds().contains(each))
                .toList();
        if (!likely.isEmpty()) {
            Set<ExternalId> others =
                    externalIds.among(plan.target().collection(), likely).keySet();
            likely.stream().filter(others::contains).findFirst().ifPresent(each -> {
                throw taken("/externalIds/" + wanted.indexOf(each), Text.of("already-exists.external-id"));
            });
        }
    }

    private static ProblemException taken(String pointer, Text detail) {
        return ProblemException.at(CommonProblem.ALREADY_EXISTS, pointer, detail);
    }

    /** A new record has its ids from now on. */
    void take(ObjectNode data) {
        known().ifPresent(known -> known.add(data));
    }

    private Optional<Known> known() {
        return Optional.ofNullable((Known) transactions.getResource(Known.class));
    }

    private Set<UUID> stored(ImportPlan plan, List<UUID> ids) {
        Catalogue catalogue = plan.target().catalogue();
        return ids.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.query(
                        "SELECT " + catalogue.identity() + " FROM " + catalogue.table() + " WHERE tenant_id = ? AND "
                                + catalogue.identity() + " = ANY (?::uuid[])",
                        row -> row.getObject(1, UUID.class),
                        calls.tenant(),
                        ids));
    }

    private static Optional<UUID> id(ObjectNode data) {
        try {
            return Optional.ofNullable(data.path(ImportReading.ID).textValue()).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<ExternalId> external(ObjectNode data) {
        List<ExternalId> found = new ArrayList<>();
        for (JsonNode each : data.path("externalIds")) {
            found.add(
                    new ExternalId(each.path("system").asText(), each.path("id").asText()));
        }
        return found;
    }
}

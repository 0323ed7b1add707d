package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The side table of external ids. Its primary key is what makes an external id unique; the lock only orders upserts. */
@ApplicationScoped
class ExternalIdTable implements ExternalIds {
    private static final String KEEP = """
            WITH wanted AS (SELECT * FROM unnest(?::text[], ?::text[]) AS w(system, external_id)),
            gone AS (DELETE FROM external_id e WHERE tenant_id = ? AND collection = ? AND record_id = ?
                AND NOT EXISTS (SELECT FROM wanted w WHERE w.system = e.system AND w.external_id = e.external_id))
            INSERT INTO external_id AS kept (tenant_id, collection, system, external_id, record_id)
            SELECT ?, ?, system, external_id, ? FROM wanted
            ON CONFLICT (tenant_id, collection, system, external_id) DO UPDATE SET record_id = kept.record_id
            RETURNING system, external_id, record_id
            """;
    private final Sql sql;
    private final Calls calls;

    ExternalIdTable(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    @Override
    public Optional<UUID> find(String collection, ExternalId externalId) {
        String tenant = calls.tenant();
        String key = String.join("/", tenant, collection, externalId.system(), externalId.id());
        sql.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "external_id/" + key);
        return sql
                .query(
                        """
                        SELECT record_id FROM external_id
                        WHERE tenant_id = ? AND collection = ? AND system = ? AND external_id = ?
                        """,
                        row -> row.getObject(1, UUID.class),
                        tenant,
                        collection,
                        externalId.system(),
                        externalId.id())
                .stream()
                .findFirst();
    }

    @Override
    public void keep(AggregateRoot aggregate) {
        List<ExternalId> wanted = aggregate.isDeleted()
                ? List.of()
                : aggregate.externalIds().stream().distinct().toList();
        if (wanted.equals(aggregate.loadedExternalIds())) {
            return;
        }
        String tenant = calls.tenant();
        List<Kept> kept = sql.query(
                KEEP,
                row -> new Kept(new ExternalId(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)),
                wanted.stream().map(ExternalId::system).toList(),
                wanted.stream().map(ExternalId::id).toList(),
                tenant,
                aggregate.collection(),
                aggregate.id(),
                tenant,
                aggregate.collection(),
                aggregate.id());
        kept.stream()
                .filter(row -> !row.recordId().equals(aggregate.id()))
                .findFirst()
                .ifPresent(row -> taken(wanted.indexOf(row.externalId())));
        aggregate.externalIdsKept();
    }

    private static void taken(int index) {
        String message = "Another record has this external id.";
        throw new ProblemException(
                CommonProblem.ALREADY_EXISTS,
                message,
                List.of(new Violation("/externalIds/" + index, "already-exists", message)));
    }

    private record Kept(ExternalId externalId, UUID recordId) {}
}

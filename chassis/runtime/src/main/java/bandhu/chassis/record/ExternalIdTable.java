package bandhu.chassis.record;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The side table of external ids. Its primary key is what makes an external id unique; the lock only orders upserts. */
@ApplicationScoped
class ExternalIdTable implements ExternalIds {
    private static final String KEEP = """
            WITH wanted AS (SELECT * FROM unnest(?::text[], ?::text[]) AS w(system, external_id)),
            gone AS (DELETE FROM external_id e WHERE tenant_id = ? AND collection = ? AND record_id = ?
                AND NOT EXISTS (SELECT FROM wanted w WHERE w.system = e.system AND w.external_id = e.external_id))
            INSERT INTO external_id AS kept (tenant_id, collection, system, external_id, record_id, created_at)
            SELECT ?, ?, system, external_id, ?, ? FROM wanted
            ON CONFLICT (tenant_id, collection, system, external_id) DO UPDATE SET record_id = kept.record_id
            RETURNING system, external_id, record_id
            """;

    /** Every key once, in the order of its hash, whatever the order in which they are named. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(l.hash) FROM (
                SELECT DISTINCT hashtextextended(k, 0) AS hash FROM unnest(?::text[]) AS n(k) ORDER BY 1) l
            """;

    private static final String FIND = """
            SELECT e.system, e.external_id, e.record_id
            FROM unnest(?::text[], ?::text[]) AS w(system, external_id) JOIN external_id e
            ON e.tenant_id = ? AND e.collection = ? AND e.system = w.system AND e.external_id = w.external_id
            """;
    /** Of two records that are told to have one external id, the one that was told last has it. */
    private static final String FOLLOW = """
            WITH told AS (SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[]) AS t(system, external_id, record_id)),
            gone AS (DELETE FROM external_id e WHERE tenant_id = ? AND collection = ? AND record_id = ANY(?::uuid[])
                AND NOT EXISTS (SELECT FROM told t WHERE t.system = e.system AND t.external_id = e.external_id))
            INSERT INTO external_id AS kept (tenant_id, collection, system, external_id, record_id, created_at)
            SELECT ?, ?, system, external_id, record_id, ? FROM told ORDER BY system, external_id
            ON CONFLICT (tenant_id, collection, system, external_id) DO UPDATE SET record_id = excluded.record_id
            WHERE kept.record_id <> excluded.record_id
            """;

    private final Sql sql;
    private final Calls calls;
    private final Gathering gathering;
    private final Clock clock;

    ExternalIdTable(Sql sql, Calls calls, Gathering gathering, Clock clock) {
        this.clock = clock;
        this.sql = sql;
        this.calls = calls;
        this.gathering = gathering;
    }

    @Override
    public Optional<UUID> find(String collection, ExternalId externalId) {
        ExternalIdWrites gathered = gathered().orElse(null);
        if (gathered == null) {
            return Optional.ofNullable(
                    lockAndFind(collection, List.of(externalId)).get(externalId));
        }
        if (!gathered.knows(collection, externalId)) {
            expect(collection, List.of(externalId));
        }
        return gathered.find(collection, externalId);
    }

    @Override
    public Set<UUID> expect(String collection, Collection<ExternalId> externalIds) {
        ExternalIdWrites gathered = gathered().orElse(null);
        if (gathered == null || externalIds.isEmpty()) {
            return Set.of();
        }
        List<ExternalId> unknown = externalIds.stream()
                .filter(each -> !gathered.knows(collection, each))
                .toList();
        Map<ExternalId, UUID> found = unknown.isEmpty() ? Map.of() : lockAndFind(collection, unknown);
        unknown.forEach(each -> gathered.learn(collection, each, found.get(each)));
        return externalIds.stream()
                .map(each -> gathered.find(collection, each))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Map<ExternalId, UUID> lockAndFind(String collection, Collection<ExternalId> externalIds) {
        String tenant = calls.tenant();
        List<String> keys = externalIds.stream()
                .map(each -> "external_id/" + String.join("/", tenant, collection, each.system(), each.id()))
                .toList();
        sql.query(LOCK, row -> true, keys);
        return stored(collection, externalIds);
    }

    @Override
    public Map<ExternalId, UUID> among(String collection, Collection<ExternalId> externalIds) {
        Map<ExternalId, UUID> found = new HashMap<>();
        List<ExternalId> unknown = new ArrayList<>();
        ExternalIdWrites gathered = gathered().orElse(null);
        for (ExternalId each : externalIds) {
            if (gathered == null || !gathered.knows(collection, each)) {
                unknown.add(each);
            } else {
                gathered.find(collection, each).ifPresent(id -> found.put(each, id));
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(stored(collection, unknown));
        }
        return found;
    }

    private Map<ExternalId, UUID> stored(String collection, Collection<ExternalId> externalIds) {
        Map<ExternalId, UUID> found = new HashMap<>();
        sql.query(
                FIND,
                row -> found.put(new ExternalId(row.getString(1), row.getString(2)), row.getObject(3, UUID.class)),
                externalIds.stream().map(ExternalId::system).toList(),
                externalIds.stream().map(ExternalId::id).toList(),
                calls.tenant(),
                collection);
        return found;
    }

    @Override
    public void follow(String collection, Map<UUID, List<ExternalId>> told) {
        Map<ExternalId, UUID> owners = new LinkedHashMap<>();
        told.forEach((id, externalIds) -> externalIds.forEach(each -> owners.put(each, id)));
        List<ExternalId> wanted = List.copyOf(owners.keySet());
        String tenant = calls.tenant();
        sql.update(
                FOLLOW,
                wanted.stream().map(ExternalId::system).toList(),
                wanted.stream().map(ExternalId::id).toList(),
                wanted.stream().map(owners::get).toList(),
                tenant,
                collection,
                List.copyOf(told.keySet()),
                tenant,
                collection,
                clock.instant());
    }

    @Override
    public void keep(AggregateRoot aggregate) {
        List<ExternalId> wanted = aggregate.isDeleted()
                ? List.of()
                : aggregate.externalIds().stream().distinct().toList();
        if (wanted.equals(aggregate.loadedExternalIds())) {
            return;
        }
        gathered().ifPresentOrElse(gathered -> gathered.keep(aggregate, wanted), () -> keep(aggregate, wanted));
        aggregate.externalIdsKept();
    }

    private void keep(AggregateRoot aggregate, List<ExternalId> wanted) {
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
                aggregate.id(),
                aggregate.createdAt());
        kept.stream()
                .filter(row -> !row.recordId().equals(aggregate.id()))
                .findFirst()
                .ifPresent(row -> {
                    throw taken(wanted.indexOf(row.externalId()));
                });
    }

    private Optional<ExternalIdWrites> gathered() {
        return gathering.writes(ExternalIdWrites.class, () -> new ExternalIdWrites(sql, calls.tenant()));
    }

    static ProblemException taken(int index) {
        return ProblemException.at(
                CommonProblem.ALREADY_EXISTS, "/externalIds/" + index, Text.of("already-exists.external-id"));
    }

    private record Kept(ExternalId externalId, UUID recordId) {}
}

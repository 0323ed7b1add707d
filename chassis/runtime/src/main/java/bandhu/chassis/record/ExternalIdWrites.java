package bandhu.chassis.record;

import bandhu.chassis.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a transaction that gathers knows of external ids, and how they shall stand when it ends. */
final class ExternalIdWrites implements Runnable {
    private static final String FREE = """
            DELETE FROM external_id e USING unnest(?::text[], ?::text[], ?::text[], ?::uuid[])
                AS g(collection, system, external_id, record_id)
            WHERE e.tenant_id = ? AND e.collection = g.collection AND e.system = g.system
                AND e.external_id = g.external_id AND e.record_id = g.record_id
            """;

    /** In the order of their keys, so that two who write the same ones wait for each other and no more. */
    private static final String KEEP = """
            INSERT INTO external_id AS kept (tenant_id, collection, system, external_id, record_id, created_at)
            SELECT ?, w.collection, w.system, w.external_id, w.record_id, w.created_at::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                AS w(collection, system, external_id, record_id, created_at)
            ORDER BY w.collection, w.system, w.external_id
            ON CONFLICT (tenant_id, collection, system, external_id) DO UPDATE SET record_id = kept.record_id
            RETURNING collection, system, external_id, record_id
            """;

    private final Sql sql;
    private final String tenant;
    private final Map<Key, Optional<UUID>> known = new HashMap<>();
    private final Map<Key, UUID> freed = new LinkedHashMap<>();
    private final Map<Key, UUID> kept = new LinkedHashMap<>();
    private final Map<UUID, Instant> made = new HashMap<>();

    private record Key(String collection, ExternalId externalId) {}

    ExternalIdWrites(Sql sql, String tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    boolean knows(String collection, ExternalId externalId) {
        return known.containsKey(new Key(collection, externalId));
    }

    Optional<UUID> find(String collection, ExternalId externalId) {
        return known.get(new Key(collection, externalId));
    }

    /** @param recordId null where no record has it */
    void learn(String collection, ExternalId externalId, UUID recordId) {
        known.putIfAbsent(new Key(collection, externalId), Optional.ofNullable(recordId));
    }

    /** 409 where another record is known to have one of them; others the table finds when they are written. */
    void keep(AggregateRoot aggregate, List<ExternalId> wanted) {
        for (ExternalId given : aggregate.loadedExternalIds()) {
            if (!wanted.contains(given)) {
                Key key = new Key(aggregate.collection(), given);
                known.put(key, Optional.empty());
                kept.remove(key, aggregate.id());
                freed.put(key, aggregate.id());
            }
        }
        for (ExternalId taken : wanted) {
            Key key = new Key(aggregate.collection(), taken);
            Optional<UUID> owner = known.getOrDefault(key, Optional.empty());
            if (owner.isPresent() && !owner.get().equals(aggregate.id())) {
                throw ExternalIdTable.taken(wanted.indexOf(taken));
            }
            known.put(key, Optional.of(aggregate.id()));
            if (!aggregate.loadedExternalIds().contains(taken)) {
                kept.put(key, aggregate.id());
                made.put(aggregate.id(), aggregate.createdAt());
            }
        }
    }

    @Override
    public void run() {
        if (!freed.isEmpty()) {
            List<Object> arguments = columns(freed);
            arguments.add(tenant);
            sql.update(FREE, arguments.toArray());
        }
        if (!kept.isEmpty()) {
            List<Object> arguments = columns(kept);
            arguments.addFirst(tenant);
            arguments.add(
                    kept.values().stream().map(made::get).map(Instant::toString).toList());
            boolean mine = sql
                    .query(KEEP, row -> row.getObject(4, UUID.class).equals(kept.get(key(row))), arguments.toArray())
                    .stream()
                    .allMatch(Boolean::booleanValue);
            if (!mine) {
                throw ExternalIdTable.taken(0);
            }
        }
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), new ExternalId(row.getString(2), row.getString(3)));
    }

    private static List<Object> columns(Map<Key, UUID> rows) {
        List<Key> keys = List.copyOf(rows.keySet());
        return new ArrayList<>(List.of(
                keys.stream().map(Key::collection).toList(),
                keys.stream().map(key -> key.externalId().system()).toList(),
                keys.stream().map(key -> key.externalId().id()).toList(),
                keys.stream().map(rows::get).toList()));
    }
}

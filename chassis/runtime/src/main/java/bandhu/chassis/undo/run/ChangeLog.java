package bandhu.chassis.undo.run;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeRows;
import bandhu.chassis.change.StoredChange;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.undo.plan.Affected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the records that a request of the current tenant changed, and all that became of them since. */
@ApplicationScoped
class ChangeLog {
    static final UUID NEWEST = new UUID(-1, -1);
    private static final UUID OLDEST = new UUID(0, 0);
    private static final String OWN = " FROM change c WHERE c.tenant_id = ? AND c.correlation_id = ?"
            + " AND (c.actor = ? OR ?) AND c.id < ? AND c.id >= ? ";

    /** The last change of each record stands for it. */
    private static final String LAST = OWN + """
            AND NOT EXISTS (SELECT FROM change l WHERE l.tenant_id = c.tenant_id AND l.collection = c.collection
                AND l.record_id = c.record_id AND l.correlation_id = c.correlation_id AND (l.actor = ? OR ?)
                AND (l.version, l.id) > (c.version, c.id))""";

    private static final String SINCE = "SELECT " + ChangeRows.COLUMNS + " " + """
            FROM unnest(?::text[], ?::uuid[]) AS r(collection, record_id)
            CROSS JOIN LATERAL (SELECT min(o.version) AS first FROM change o WHERE o.tenant_id = ?
                AND o.collection = r.collection AND o.record_id = r.record_id AND o.correlation_id = ?
                AND (o.actor = ? OR ?)) own
            JOIN change c ON c.tenant_id = ? AND c.collection = r.collection AND c.record_id = r.record_id
                AND c.version >= own.first
            ORDER BY c.version, c.id""";

    private final Sql sql;
    private final Calls calls;
    private final ChangeRows rows;

    ChangeLog(Sql sql, Calls calls, ChangeRows rows) {
        this.sql = sql;
        this.calls = calls;
        this.rows = rows;
    }

    /** @param last the id of the last change that the request made to it */
    record Touched(UUID last, String collection, UUID recordId) {}

    /** The one that was changed last first, those before {@code before}. */
    List<Touched> records(Undoing undoing, UUID before, int most) {
        return records(undoing, new Stretch(before, OLDEST), most);
    }

    /** The same, down to a last change and no further. */
    List<Touched> records(Undoing undoing, Stretch stretch, int most) {
        return sql.query(
                "SELECT c.id, c.collection, c.record_id" + LAST + " ORDER BY c.id DESC LIMIT " + most,
                row -> new Touched(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                arguments(undoing, stretch));
    }

    /** How many records there are, counted no further than this. */
    int count(Undoing undoing, int most) {
        return count(undoing, NEWEST, most);
    }

    /** The same for those before {@code before}. */
    int count(Undoing undoing, UUID before, int most) {
        return sql.query(
                        "SELECT count(*) FROM (SELECT 1" + LAST + " LIMIT " + most + ") counted",
                        row -> row.getInt(1),
                        arguments(undoing, new Stretch(before, OLDEST)))
                .getFirst();
    }

    /** The record of a change. */
    UUID record(UUID change) {
        return sql.query(
                        "SELECT record_id FROM change WHERE tenant_id = ? AND id = ?",
                        row -> row.getObject(1, UUID.class),
                        calls.tenant(),
                        change)
                .getFirst();
    }

    private Object[] arguments(Undoing undoing, Stretch stretch) {
        boolean anybodys = undoing.actor() == null;
        String actor = anybodys ? "" : undoing.actor();
        UUID downTo = stretch.upTo() == null ? OLDEST : stretch.upTo();
        UUID before = stretch.after() == null ? NEWEST : stretch.after();
        return new Object[] {calls.tenant(), undoing.correlationId(), actor, anybodys, before, downTo, actor, anybodys};
    }

    /** What became of the records, in their order. */
    List<Affected> affected(Undoing undoing, List<Touched> records) {
        boolean anybodys = undoing.actor() == null;
        String actor = anybodys ? "" : undoing.actor();
        List<StoredChange> changes = sql.query(
                SINCE,
                rows::read,
                records.stream().map(Touched::collection).toList(),
                records.stream().map(Touched::recordId).toList(),
                calls.tenant(),
                undoing.correlationId(),
                actor,
                anybodys,
                calls.tenant());
        Map<Key, List<StoredChange>> byRecord = new LinkedHashMap<>();
        records.forEach(record -> byRecord.put(new Key(record.collection(), record.recordId()), new ArrayList<>()));
        changes.forEach(change ->
                byRecord.get(new Key(change.collection(), change.recordId())).add(change));
        return byRecord.entrySet().stream()
                .map(record -> affected(undoing, record.getKey(), record.getValue()))
                .toList();
    }

    private static Affected affected(Undoing undoing, Key key, List<StoredChange> changes) {
        List<StoredChange> own = changes.stream()
                .filter(change -> undoing.correlationId().equals(change.correlationId()))
                .filter(change -> undoing.actor() == null || undoing.actor().equals(change.actor()))
                .toList();
        return new Affected(key.collection(), key.recordId(), changes, own);
    }

    private record Key(String collection, UUID recordId) {}
}

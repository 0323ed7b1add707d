package bandhu.chassis.customfield.table;

import bandhu.chassis.call.Calls;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Gathering;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The side tables by whose rows records are found: one row for each value, with an index for each kind of value. The one class
 * that writes them. Each row has a text, a number, a day or a flag.
 */
@ApplicationScoped
public class ValueTable {
    private static final List<String> KINDS = List.of("t", "n", "day", "flag");
    private static final String COLUMNS =
            "field_id uuid, ord smallint, t text, f text, s text, n bigint, day date," + " md smallint, flag boolean";
    private final Sql sql;
    private final Calls calls;
    private final ObjectMapper json;
    private final Gathering gathering;

    /** A value of a record. */
    public record Held(UUID recordId, ValueRow row) {}

    ValueTable(Sql sql, Calls calls, ObjectMapper json, Gathering gathering) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
        this.gathering = gathering;
    }

    /**
     * Makes the rows of a record's fields be these, in one round trip; those of records that are gathered all in one.
     *
     * @param record is persisted already
     * @param fieldIds the fields whose values changed; those of others stay
     */
    public void write(String table, AggregateRoot record, Collection<UUID> fieldIds, List<ValueRow> rows) {
        gathering
                .writes(Gathered.class, Gathered::new)
                .ifPresentOrElse(
                        gathered -> gathered.put(table, record, fieldIds, rows),
                        () -> write(
                                table,
                                new Changed(record.id(), fieldIds),
                                rows.stream().map(row -> columns(record, row)).toList()));
    }

    private void write(String table, Changed changed, List<Map<String, Object>> rows) {
        String statement = """
                WITH wanted AS (SELECT * FROM jsonb_to_recordset(?::jsonb)
                    AS w(record_id uuid, created_at timestamptz, %2$s)),
                gone AS (DELETE FROM %1$s v USING unnest(?::uuid[], ?::uuid[]) AS c(record_id, field_id)
                    WHERE v.tenant_id = ? AND v.record_id = c.record_id AND v.field_id = c.field_id AND NOT EXISTS (
                        SELECT FROM wanted w
                        WHERE w.record_id = v.record_id AND w.field_id = v.field_id AND w.ord = v.ord))
                INSERT INTO %1$s (tenant_id, record_id, created_at, field_id, ord, t, f, s, n, day, md, flag)
                SELECT ?, record_id, created_at, field_id, ord, t, f, decode(s, 'hex'), n, day, md, flag FROM wanted
                ON CONFLICT (tenant_id, record_id, field_id, ord) DO UPDATE SET t = excluded.t, f = excluded.f,
                    s = excluded.s, n = excluded.n, day = excluded.day, md = excluded.md, flag = excluded.flag
                """.formatted(table, COLUMNS);
        String tenant = calls.tenant();
        sql.update(statement, json(rows), changed.records(), changed.fields(), tenant, tenant);
    }

    /** Which fields of which records changed, pair by pair. */
    private record Changed(List<UUID> records, List<UUID> fields) {
        Changed(UUID recordId, Collection<UUID> fieldIds) {
            this(Collections.nCopies(fieldIds.size(), recordId), List.copyOf(fieldIds));
        }
    }

    /** The values of a transaction that gathers: the last that was said of each field of each record. */
    private final class Gathered implements Runnable {
        private final Map<String, Map<Place, List<Map<String, Object>>>> tables = new LinkedHashMap<>();

        private record Place(UUID recordId, UUID fieldId) {}

        void put(String table, AggregateRoot record, Collection<UUID> fieldIds, List<ValueRow> rows) {
            Map<Place, List<Map<String, Object>>> values = tables.computeIfAbsent(table, _ -> new LinkedHashMap<>());
            fieldIds.forEach(field -> values.put(
                    new Place(record.id(), field),
                    rows.stream()
                            .filter(row -> row.fieldId().equals(field))
                            .map(row -> columns(record, row))
                            .toList()));
        }

        @Override
        public void run() {
            tables.forEach((table, values) -> write(
                    table,
                    new Changed(
                            values.keySet().stream().map(Place::recordId).toList(),
                            values.keySet().stream().map(Place::fieldId).toList()),
                    values.values().stream().flatMap(List::stream).toList()));
        }
    }

    /** Whether any record has a value of the field. */
    public boolean hasValues(String table, UUID fieldId) {
        return KINDS.stream().anyMatch(kind -> !records(table, fieldId, kind + " IS NOT NULL", 1, List.of())
                .isEmpty());
    }

    /** Whether any record holds one of the words. */
    public boolean holds(String table, UUID fieldId, List<String> words) {
        return !words.isEmpty()
                && !records(table, fieldId, "t = ANY (?)", 1, List.of(words)).isEmpty();
    }

    /** Some of the records that have a value of the field. */
    public List<UUID> records(String table, UUID fieldId, int most) {
        return KINDS.stream()
                .flatMap(kind -> records(table, fieldId, kind + " IS NOT NULL", most, List.of()).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private List<UUID> records(String table, UUID fieldId, String condition, int most, List<Object> arguments) {
        List<Object> all = new java.util.ArrayList<>(List.of(calls.tenant(), fieldId));
        all.addAll(arguments);
        all.add(most);
        return sql.query(
                "SELECT record_id FROM " + table + " WHERE tenant_id = ? AND field_id = ? AND " + condition
                        + " LIMIT ?",
                row -> row.getObject(1, UUID.class),
                all.toArray());
    }

    /** Some of the field's values that are numbers, dates or booleans. */
    public List<Held> numbersDaysAndFlags(String table, UUID fieldId, int most) {
        return List.of("n", "day", "flag").stream()
                .flatMap(kind -> sql
                        .query(
                                "SELECT record_id, n, day, flag FROM " + table
                                        + " WHERE tenant_id = ? AND field_id = ? AND " + kind + " IS NOT NULL LIMIT ?",
                                row -> new Held(
                                        row.getObject(1, UUID.class),
                                        new ValueRow(
                                                fieldId,
                                                0,
                                                null,
                                                null,
                                                null,
                                                row.getObject(2, Long.class),
                                                row.getObject(3, LocalDate.class),
                                                null,
                                                row.getObject(4, Boolean.class))),
                                calls.tenant(),
                                fieldId,
                                most)
                        .stream())
                .limit(most)
                .toList();
    }

    /** Makes the one value of each of the records a text. */
    public void becomeTexts(String table, UUID fieldId, Map<UUID, ValueRow> texts) {
        List<Map<String, Object>> rows = texts.entrySet().stream()
                .map(each -> columns(each.getKey(), each.getValue()))
                .toList();
        sql.update("""
                UPDATE %s v SET t = w.t, f = w.f, s = decode(w.s, 'hex'), n = NULL, day = NULL, md = NULL, flag = NULL
                FROM jsonb_to_recordset(?::jsonb) AS w(record_id uuid, t text, f text, s text)
                WHERE v.tenant_id = ? AND v.record_id = w.record_id AND v.field_id = ?
                """.formatted(table), json(rows), calls.tenant(), fieldId);
    }

    /** Takes the field's values from the records, in their rows too. */
    public void forget(String values, String records, Map.Entry<UUID, String> field, List<UUID> recordIds) {
        sql.update(
                "UPDATE " + records + " SET custom_fields = custom_fields - ? WHERE tenant_id = ? AND id = ANY (?)",
                field.getValue(),
                calls.tenant(),
                recordIds);
        sql.update(
                "DELETE FROM " + values + " WHERE tenant_id = ? AND field_id = ? AND record_id = ANY (?)",
                calls.tenant(),
                field.getKey(),
                recordIds);
    }

    private static Map<String, Object> columns(AggregateRoot record, ValueRow row) {
        Map<String, Object> columns = columns(record.id(), row);
        columns.put("created_at", record.createdAt().toString());
        return columns;
    }

    private static Map<String, Object> columns(UUID recordId, ValueRow row) {
        Map<String, Object> columns = columns(row);
        columns.put("record_id", recordId);
        return columns;
    }

    private static Map<String, Object> columns(ValueRow row) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("field_id", row.fieldId());
        columns.put("ord", row.ord());
        columns.put("t", row.t());
        columns.put("f", row.f());
        columns.put("s", row.s());
        columns.put("n", row.n());
        columns.put("day", row.day());
        columns.put("md", row.md());
        columns.put("flag", row.flag());
        return columns;
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package bandhu.chassis.journal;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.StoredJson;
import bandhu.chassis.journal.filter.EventFilter;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads the current tenant's facts in the order of the journal, as CloudEvents. */
@ApplicationScoped
public class Journal {
    private static final String KEY = "coalesce(j.key, j.tenant_id || ':' || j.subject)";
    private static final String FACTS = """
            SELECT j.position, j.id, j.type, j.subject, j.quiet, j.recorded_at, %s AS key, c.events::text AS events,
                c.actor, c.correlation_id, c.causation_id, c.version
            FROM journal j JOIN change c ON c.tenant_id = j.tenant_id AND c.id = j.change_id
            WHERE j.tenant_id = ? AND j.position > ? AND j.position <= ?""".formatted(KEY);
    private static final String ORDER = " ORDER BY j.position LIMIT ";

    /**
     * Behind the last gap among the first that are kept: days go as a whole, and facts of midnight may stand on either side. One
     * statement, as the next one is: facts that are committed between two would look as if they had gone.
     */
    private static final String OLDEST = """
            SELECT coalesce((
                SELECT max(position) FROM (
                    SELECT position, lag(position) OVER (ORDER BY position) AS before FROM (
                        SELECT position FROM journal WHERE tenant_id = ? ORDER BY position LIMIT 1000) AS first
                ) AS numbered WHERE before IS DISTINCT FROM position - 1),
                (SELECT position FROM journal_position WHERE tenant_id = ?) + 1, 1)""";

    private static final String KEPT = """
            SELECT coalesce(
                (SELECT min(position) FROM journal WHERE tenant_id = ? AND position > ?) = ? + 1,
                (SELECT position FROM journal_position WHERE tenant_id = ?) <= ?, true)""";

    private final Sql sql;
    private final Calls calls;
    private final StoredJson json;
    private final JournalConfig config;

    Journal(Sql sql, Calls calls, StoredJson json, JournalConfig config) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
        this.config = config;
    }

    /** The newest position; 0 before the first. */
    public long latest() {
        return sql
                .query(
                        "SELECT position FROM journal_position WHERE tenant_id = ?",
                        row -> row.getLong(1),
                        calls.tenant())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** The position from which on everything is kept; behind the newest where nothing is. */
    public long oldest() {
        return sql.query(OLDEST, row -> row.getLong(1), calls.tenant(), calls.tenant())
                .getFirst();
    }

    /** Whether everything behind a position is kept; positions have no gaps until they go. */
    public boolean isKeptBehind(long position) {
        return sql.query(KEPT, row -> row.getBoolean(1), calls.tenant(), position, position, calls.tenant(), position)
                .getFirst();
    }

    /** Where an event stands; empty for one that is none, or is kept no more. */
    public Optional<Long> positionOf(UUID event) {
        return sql
                .query(
                        "SELECT position FROM journal WHERE tenant_id = ? AND id = ?",
                        row -> row.getLong(1),
                        calls.tenant(),
                        event)
                .stream()
                .findFirst();
    }

    /** What a read found, and how far it looked. */
    public record Found(List<JournalEvent> events, long upTo) {}

    /** At most this many facts that the filter wants, behind a place and up to another. */
    public Found facts(EventFilter filter, long behind, long upTo, int most) {
        List<Object> args = args(behind, upTo);
        String types = "";
        if (!filter.types().isEmpty()) {
            types = " AND j.type = ANY (?)";
            args.add(filter.types());
        }
        List<Row> rows = sql.query(FACTS + types + ORDER + most, this::read, args.toArray());
        return new Found(wanted(filter, rows), reached(rows, upTo, most));
    }

    /** All of them, no more than this many. */
    public Found facts(long behind, long upTo, int most) {
        List<Row> rows =
                sql.query(FACTS + ORDER + most, this::read, args(behind, upTo).toArray());
        return new Found(events(rows), reached(rows, upTo, most));
    }

    private static long reached(List<Row> rows, long upTo, int most) {
        return rows.size() < most ? upTo : rows.getLast().position();
    }

    /** The first facts of one key that the filter wants, from a place on and up to another. */
    public List<JournalEvent> ofKey(EventFilter filter, String key, Stretch stretch, int most) {
        List<Object> args = args(stretch.first() - 1, stretch.last());
        args.add(key);
        return wanted(filter, sql.query(FACTS + " AND " + KEY + " = ?" + ORDER + most, this::read, args.toArray()));
    }

    private List<Object> args(long behind, long upTo) {
        return new ArrayList<>(List.of(calls.tenant(), behind, upTo));
    }

    private record Row(long position, UUID id, String key, ObjectNode event) {}

    private static List<JournalEvent> wanted(EventFilter filter, List<Row> rows) {
        return events(rows).stream()
                .filter(event -> filter.wants(event.event()))
                .toList();
    }

    private static List<JournalEvent> events(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.event() != null)
                .map(row -> new JournalEvent(row.position(), row.id(), row.key(), row.event()))
                .toList();
    }

    /** Without an event where only a state was told. */
    private Row read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        JsonNode told = told(row.getString("events"), id);
        return new Row(row.getLong("position"), id, row.getString("key"), told == null ? null : event(row, told));
    }

    private JsonNode told(String events, UUID id) {
        for (JsonNode event : json.read(events)) {
            if (event.path("id").asText().equals(id.toString())
                    && event.path("data").isObject()) {
                return event;
            }
        }
        return null;
    }

    private ObjectNode event(ResultSet row, JsonNode told) throws SQLException {
        String type = row.getString("type");
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", told.path("id").asText());
        event.put("source", "/bandhu/" + config.service() + "-service");
        event.put("type", type);
        event.put("subject", row.getString("subject"));
        event.put("time", told.path("time").asText());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "urn:bandhu:event:" + type);
        event.put("tenant", calls.tenant());
        event.put("sequence", Long.toString(row.getLong("position")));
        event.put("aggregateversion", Long.toString(row.getLong("version")));
        event.put("partitionkey", row.getString("key"));
        event.put(
                "recordedtime",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        put(event, "quiet", row.getString("quiet"));
        put(event, "actor", row.getString("actor"));
        put(event, "correlationid", row.getString("correlation_id"));
        put(event, "causationid", row.getString("causation_id"));
        put(event, "reverts", told.path("reverts").textValue());
        event.set("data", told.get("data"));
        return event;
    }

    private static void put(ObjectNode event, String name, String value) {
        if (Objects.nonNull(value)) {
            event.put(name, value);
        }
    }
}

package bandhu.chassis.change;

import bandhu.chassis.call.Calls;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the history of a record from its change rows. */
@ApplicationScoped
class HistoryReader implements History {
    private static final UUID LAST = new UUID(-1, -1);
    private final Sql sql;
    private final Calls calls;
    private final Cursors cursors;
    private final StoredJson json;

    HistoryReader(Sql sql, Calls calls, Cursors cursors, StoredJson json) {
        this.sql = sql;
        this.calls = calls;
        this.cursors = cursors;
        this.json = json;
    }

    @Override
    public Page<ChangeView> of(String collection, UUID recordId, ListQuery query) {
        query.allowUnsorted(Set.of());
        String scope = "history/" + collection + "/" + recordId;
        int limit = query.limit();
        UUID before = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(scope, cursor).getFirst()))
                .orElse(LAST);
        List<ChangeView> found = sql.query("""
                SELECT id, version, at, actor, source, correlation_id, events, before, after FROM change
                WHERE tenant_id = ? AND collection = ? AND record_id = ? AND id < ? ORDER BY id DESC LIMIT ?
                """, this::view, calls.tenant(), collection, recordId, before, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null, null, null);
        }
        List<ChangeView> items = found.subList(0, limit);
        return new Page<>(items, cursors.seal(scope, items.getLast().id().toString()), null, null);
    }

    private ChangeView view(ResultSet row) throws SQLException {
        List<String> events = new ArrayList<>();
        for (JsonNode event : json.read(row.getString("events"))) {
            events.add(event.path("type").asText());
        }
        return new ChangeView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("source"),
                row.getString("correlation_id"),
                events,
                Diff.between(json.read(row.getString("before")), json.read(row.getString("after"))));
    }
}

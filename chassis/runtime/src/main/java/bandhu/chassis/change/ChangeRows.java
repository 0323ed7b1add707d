package bandhu.chassis.change;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads rows of the table {@code change}. */
@ApplicationScoped
public class ChangeRows {
    /** What a query selects of the table under the alias {@code c}. */
    public static final String COLUMNS = "c.id, c.collection, c.record_id, c.version, c.at, c.actor, c.source,"
            + " c.correlation_id, c.events, c.before, c.after, c.erased_at";

    private final StoredJson json;

    ChangeRows(StoredJson json) {
        this.json = json;
    }

    public StoredChange read(ResultSet row) throws SQLException {
        return new StoredChange(
                row.getObject("id", UUID.class),
                row.getString("collection"),
                row.getObject("record_id", UUID.class),
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("source"),
                row.getString("correlation_id"),
                events(row.getString("events")),
                json.read(row.getString("before")),
                json.read(row.getString("after")),
                row.getObject("erased_at") != null);
    }

    private List<String> events(String text) {
        List<String> types = new ArrayList<>();
        for (JsonNode event : json.read(text)) {
            types.add(event.path("type").asText());
        }
        return types;
    }
}

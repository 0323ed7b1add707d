package bandhu.chassis.rebuild.replay;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.StoredJson;
import bandhu.chassis.event.EventTypes;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.rebuild.replay.ReplayTopic.Said;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The current tenant's facts as they were told, from the record of change, which keeps them for ever. */
@ApplicationScoped
class ToldFacts {
    private static final String NEXT = """
            SELECT c.id FROM change c WHERE c.tenant_id = ? AND c.id > ? AND c.id <= ? AND EXISTS (
                SELECT FROM jsonb_array_elements(c.events) e
                WHERE substring(e ->> 'type' FROM '^[^.]+[.][^.]+') = ANY(?))
            ORDER BY c.id LIMIT ?""";
    private static final String READ = """
            SELECT record_id, version, at, actor, correlation_id, causation_id, quiet, events::text AS events
            FROM change WHERE tenant_id = ? AND id = ANY(?) ORDER BY id""";

    /** When each of several events of one change was recorded; the change has the last one's moment. */
    private static final String MOMENTS = "SELECT id, recorded_at FROM journal WHERE tenant_id = ? AND id = ANY(?)";

    private final Sql sql;
    private final Calls calls;
    private final StoredJson json;
    private final MessagingConfig config;

    ToldFacts(Sql sql, Calls calls, StoredJson json, MessagingConfig config) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
        this.config = config;
    }

    private record Change(Map<String, String> common, String recordId, List<JsonNode> events) {}

    List<UUID> next(Set<String> topics, UUID after, UUID upTo, int most) {
        return sql.query(
                NEXT, row -> row.getObject(1, UUID.class), calls.tenant(), after, upTo, List.copyOf(topics), most);
    }

    /** The facts of these changes that were told on these topics, as they were told. */
    List<Said> of(List<UUID> changes, ReplayAsked asked) {
        List<Change> all = sql.query(READ, row -> change(row, asked), calls.tenant(), changes);
        Map<String, String> moments = moments(all);
        List<Said> said = new ArrayList<>();
        for (Change change : all) {
            for (JsonNode event : change.events()) {
                said.add(said(change, event, moments));
            }
        }
        return said;
    }

    private Map<String, String> moments(List<Change> all) {
        List<UUID> several = all.stream()
                .filter(change -> change.events().size() > 1)
                .flatMap(change -> change.events().stream())
                .map(event -> UUID.fromString(event.path("id").textValue()))
                .toList();
        return several.isEmpty()
                ? Map.of()
                : sql
                        .query(
                                MOMENTS,
                                row -> Map.entry(
                                        row.getString(1),
                                        row.getObject(2, OffsetDateTime.class)
                                                .toInstant()
                                                .toString()),
                                calls.tenant(),
                                several)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Change change(ResultSet row, ReplayAsked asked) throws SQLException {
        Map<String, String> common = new TreeMap<>();
        common.put(ReplayTopic.REBUILD, asked.rebuild().toString());
        common.put(ReplayTopic.SERVICE, asked.service());
        common.put("ce_specversion", "1.0");
        common.put("ce_source", "/bandhu/" + config.service() + "-service");
        common.put("ce_tenant", calls.tenant());
        common.put("ce_subject", row.getString("record_id"));
        common.put("ce_aggregateversion", row.getString("version"));
        common.put(
                "ce_recordedtime",
                row.getObject("at", OffsetDateTime.class).toInstant().toString());
        put(common, "ce_actor", row.getString("actor"));
        put(common, "ce_correlationid", row.getString("correlation_id"));
        put(common, "ce_causationid", row.getString("causation_id"));
        put(common, "ce_quiet", row.getString("quiet"));
        List<JsonNode> events = new ArrayList<>();
        json.read(row.getString("events")).forEach(event -> {
            if (asked.topics().contains(EventTypes.topic(event.path("type").textValue()))) {
                events.add(event);
            }
        });
        return new Change(common, row.getString("record_id"), events);
    }

    private Said said(Change change, JsonNode event, Map<String, String> moments) {
        String id = event.path("id").textValue();
        String type = event.path("type").textValue();
        JsonNode data = event.path("data");
        String about =
                data.path("customerId").isTextual() ? data.path("customerId").textValue() : change.recordId();
        Map<String, String> headers = new TreeMap<>(change.common());
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("ce_time", event.path("time").textValue());
        headers.put("ce_partitionkey", calls.tenant() + ":" + about);
        headers.put("ce_dataschema", "urn:bandhu:event:" + type);
        headers.put("content-type", "application/json");
        put(headers, "ce_recordedtime", moments.get(id));
        put(headers, "ce_reverts", event.path("reverts").textValue());
        return new Said(calls.tenant(), headers, data.toString());
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}

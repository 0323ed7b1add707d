package bandhu.chassis.change;

import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;

/** All changes of a transaction as one parameter of one statement, together with their place in the sealer's queue. */
@ApplicationScoped
class ChangeWriter implements Changes {
    private static final String INSERT = """
            WITH written AS (
                INSERT INTO change (tenant_id, id, collection, record_id, version, before, after, events, at, occurred,
                    actor, source, correlation_id, causation_id, quiet, content, digest)
                SELECT tenant_id, id, collection, record_id, version, before, after, events, at, occurred,
                    actor, source, correlation_id, causation_id, quiet, decode(content, 'hex'), decode(digest, 'hex')
                FROM jsonb_to_recordset(?::jsonb) AS c(tenant_id text, id uuid, collection text, record_id uuid,
                    version bigint, before jsonb, after jsonb, events jsonb, at timestamptz, occurred timestamptz,
                    actor text, source text, correlation_id text, causation_id text, quiet text, content text, digest text)
                RETURNING tenant_id, id)
            INSERT INTO change_unsealed (tenant_id, change_id) SELECT tenant_id, id FROM written
            """;
    private final Sql sql;
    private final ObjectMapper json;
    private final ChangeDigests digests;

    ChangeWriter(Sql sql, ObjectMapper json, ChangeDigests digests) {
        this.sql = sql;
        this.json = json;
        this.digests = digests;
    }

    @Override
    public void write(List<NewChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        ArrayNode rows = json.createArrayNode();
        changes.forEach(change -> rows.add(row(change)));
        sql.update(INSERT, rows.toString());
    }

    private ObjectNode row(NewChange change) {
        JsonNode before = json.valueToTree(change.before());
        JsonNode after = json.valueToTree(change.after());
        JsonNode events = json.valueToTree(change.events());
        if (before instanceof ObjectNode old && after instanceof ObjectNode young) {
            before = Diff.differing(old, young);
            after = Diff.differing(young, old);
        }
        String tenant = change.call().tenant();
        ChangeHead head = ChangeHead.of(change);
        byte[] content = digests.content(before, after, events);
        ObjectNode row = columns(head);
        row.put("tenant_id", tenant);
        row.set("before", before);
        row.set("after", after);
        row.set("events", events);
        row.put("content", HexFormat.of().formatHex(content));
        row.put("digest", HexFormat.of().formatHex(digests.row(tenant, head, content)));
        return row;
    }

    private ObjectNode columns(ChangeHead head) {
        ObjectNode row = json.createObjectNode();
        row.put("id", head.id().toString());
        row.put("collection", head.collection());
        row.put("record_id", head.recordId().toString());
        row.put("version", head.version());
        row.put("at", head.at().toString());
        row.put("occurred", head.occurred().toString());
        row.put("actor", head.actor());
        row.put("source", head.source());
        row.put("correlation_id", head.correlationId());
        row.put("causation_id", head.causationId());
        row.put("quiet", head.quiet());
        return row;
    }
}

package bandhu.chassis.change;

import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * All changes of a transaction in one statement, a column a parameter, together with their place in the sealer's queue. As one JSON
 * value the database would read each of them twice.
 */
@ApplicationScoped
class ChangeWriter implements Changes {
    private static final String INSERT = """
            WITH written AS (
                INSERT INTO change (tenant_id, id, collection, record_id, version, before, after, events, at, occurred,
                    actor, source, correlation_id, causation_id, quiet, content, digest)
                SELECT tenant_id, id, collection, record_id, version, before::jsonb, after::jsonb, events::jsonb,
                    at::timestamptz, occurred::timestamptz, actor, source, correlation_id, causation_id, quiet,
                    decode(content, 'hex'), decode(digest, 'hex')
                FROM unnest(?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS c(tenant_id, id, collection, record_id, version, before, after, events, at,
                        occurred, actor, source, correlation_id, causation_id, quiet, content, digest)
                RETURNING tenant_id, id)
            INSERT INTO change_unsealed (tenant_id, change_id) SELECT tenant_id, id FROM written
            """;
    private static final List<Function<Row, Object>> COLUMNS = List.of(
            Row::tenant,
            row -> row.head().id(),
            row -> row.head().collection(),
            row -> row.head().recordId(),
            row -> row.head().version(),
            row -> text(row.before()),
            row -> text(row.after()),
            row -> text(row.events()),
            row -> row.head().at().toString(),
            row -> row.head().occurred().toString(),
            row -> row.head().actor(),
            row -> row.head().source(),
            row -> row.head().correlationId(),
            row -> row.head().causationId(),
            row -> row.head().quiet(),
            row -> HexFormat.of().formatHex(row.content()),
            row -> HexFormat.of().formatHex(row.digest()));
    private final Sql sql;
    private final ObjectMapper json;
    private final ChangeDigests digests;

    private record Row(
            String tenant,
            ChangeHead head,
            JsonNode before,
            JsonNode after,
            JsonNode events,
            byte[] content,
            byte[] digest) {}

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
        List<Row> rows = changes.stream().map(this::row).toList();
        sql.update(
                INSERT,
                COLUMNS.stream()
                        .map(column -> rows.stream().map(column).toList())
                        .toArray());
    }

    private Row row(NewChange change) {
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
        return new Row(tenant, head, before, after, events, content, digests.row(tenant, head, content));
    }

    /** Nothing, where there is nothing before or after. */
    private static String text(JsonNode tree) {
        return tree.isNull() ? null : tree.toString();
    }
}

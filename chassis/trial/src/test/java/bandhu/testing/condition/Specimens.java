package bandhu.testing.condition;

import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.condition.time.MonthDays;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Relation;
import bandhu.chassis.money.Money;
import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.RowMapper;
import bandhu.chassis.text.Fold;
import bandhu.testing.embedded.TestInfrastructure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A table with a column of each kind, side tables, and the same rows as JSON. */
final class Specimens implements AutoCloseable {
    static final String TENANT = "mine";

    private static final Catalogue NOTES = Catalogue.ofRows("notes", "specimen_note")
            .with(Field.text("kind", "kind"))
            .with(Field.moment("at", "at"));

    static final Catalogue CATALOGUE = Catalogue.ofRows("specimens", "specimen", "deleted_at")
            .with(Field.moment("createdAt", "created_at"))
            .sorted("createdAt")
            .with(Field.text("code", "code"))
            .with(Field.text("name", "name").folded("name_fold"))
            .with(Field.bool("flag", "flag"))
            .with(Field.integer("count", "count"))
            .with(Field.number("ratio", "ratio", 2))
            .with(Field.date("day", "day").monthDay("day_md"))
            .with(Field.moment("at", "at"))
            .with(Field.money("price", "price_minor", "price_currency"))
            .with(Field.text("tags", "value").among("specimen_value", "record_id", "kind", "tag"))
            .with(Field.text("mark", "value")
                    .among("specimen_value", "record_id", "kind", "mark")
                    .single())
            .with(Field.date("days", "day").monthDay("day_md").among("specimen_value", "record_id", "kind", "day"))
            .with(Field.text("owner.team", "team").folded("team_fold").at("specimen_owner", "id", "owner_id"))
            .related(new Relation("notes", "specimen_id", "id", NOTES));

    private static final String SCHEMA = """
            CREATE TABLE specimen (tenant_id text, id uuid, code text, name text, name_fold text, flag boolean, count int,
                ratio bigint, day date, day_md smallint, at timestamptz, price_minor bigint, price_currency text,
                owner_id uuid, created_at timestamptz, deleted_at timestamptz, PRIMARY KEY (tenant_id, id));
            CREATE TABLE specimen_value (tenant_id text, record_id uuid, created_at timestamptz, kind text, value text, day date,
                day_md smallint);
            CREATE TABLE specimen_owner (tenant_id text, id uuid, team text, team_fold text);
            CREATE TABLE specimen_note (tenant_id text, specimen_id uuid, kind text, at timestamptz);
            """;

    private final Connection connection;

    Specimens() throws SQLException {
        TestInfrastructure infrastructure = TestInfrastructure.join();
        connection =
                infrastructure.connect(infrastructure.freshDatabase("specimens").database());
        try (var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        connection.setAutoCommit(false);
    }

    /** Stores the rows, and others of another tenant beside them: the same ones, in another order of their values. */
    void store(List<ObjectNode> rows) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).get("id").textValue();
            store(TENANT, UUID.fromString(id), rows.get(i));
            store("other", UUID.fromString(id), rows.get((i + 1) % rows.size()));
        }
    }

    private void store(String tenant, UUID id, JsonNode row) throws SQLException {
        UUID owner = row.has("owner")
                ? UUID.nameUUIDFromBytes(id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                : null;
        Instant createdAt = createdAt(row);
        LocalDate day = row.has("day") ? LocalDate.parse(row.get("day").textValue()) : null;
        Money price = row.has("price")
                ? Money.of(
                        row.at("/price/amount").textValue(),
                        row.at("/price/currency").textValue())
                : null;
        insert(
                "specimen",
                tenant,
                id,
                text(row, "code"),
                text(row, "name"),
                Fold.of(text(row, "name")),
                row.has("flag") ? row.get("flag").booleanValue() : null,
                row.has("count") ? row.get("count").intValue() : null,
                row.has("ratio")
                        ? new BigDecimal(row.get("ratio").asText())
                                .movePointRight(2)
                                .longValueExact()
                        : null,
                day,
                day == null ? null : MonthDays.number(day),
                row.has("at") ? Instant.parse(row.get("at").textValue()) : null,
                price == null ? null : price.minor(),
                price == null ? null : price.currency(),
                owner,
                createdAt,
                row.has("deleted") ? createdAt : null);
        for (JsonNode tag : row.path("tags")) {
            insert("specimen_value", tenant, id, createdAt, "tag", tag.textValue(), null, null);
        }
        if (row.has("mark")) {
            insert("specimen_value", tenant, id, createdAt, "mark", text(row, "mark"), null, null);
        }
        for (JsonNode each : row.path("days")) {
            LocalDate one = LocalDate.parse(each.textValue());
            insert("specimen_value", tenant, id, createdAt, "day", null, one, MonthDays.number(one));
        }
        if (owner != null) {
            String team = text(row.get("owner"), "team");
            insert("specimen_owner", tenant, owner, team, Fold.of(team));
        }
        for (JsonNode note : row.path("notes")) {
            insert(
                    "specimen_note",
                    tenant,
                    id,
                    text(note, "kind"),
                    Instant.parse(note.get("at").textValue()));
        }
    }

    static Instant createdAt(JsonNode row) {
        return Instant.parse(row.get("createdAt").textValue());
    }

    <T> List<T> rows(SqlText text, RowMapper<T> mapper) {
        try (var statement = connection.prepareStatement(text.text())) {
            Parameters.bind(statement, text.arguments());
            List<T> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(text.text(), e);
        }
    }

    void forget() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).textValue();
    }

    private void insert(String table, Object... values) throws SQLException {
        String places = "?" + ", ?".repeat(values.length - 1);
        try (var statement = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            Parameters.bind(statement, values);
            statement.executeUpdate();
        }
    }
}

package bandhu.chassis.imports.stage;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.KeptText;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's files. One that no job came for is gone after a day. Everything here is part of the transaction in progress. */
@ApplicationScoped
public class StagedFiles implements TimerHandler {
    private static final String PURGE = "import-purge";
    private static final Duration UNCLAIMED = Duration.ofDays(1);
    private static final String INSERT = """
            INSERT INTO import_row (tenant_id, file_id, row_number, cells, row_key, fault) VALUES (?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String SELECT = """
            SELECT row_number, cells, row_key, fault::text, first_row FROM import_row
            WHERE tenant_id = ? AND file_id = ? AND row_number > ? AND row_number <= ? ORDER BY row_number LIMIT ?""";

    private static final String SOME = """
            SELECT row_number, cells, row_key, fault::text, first_row FROM import_row
            WHERE tenant_id = ? AND file_id = ? AND row_number = ANY (?) ORDER BY row_number""";

    /** Of rows that came a moment ago there are no statistics, and the planner would go through all of them for each. */
    private static final String NO_LOOPS = "SELECT set_config('enable_nestloop', 'off', true)";

    private static final String MARK = """
            UPDATE import_row r SET first_row = same.first FROM (
                SELECT row_number, min(row_number) OVER (PARTITION BY row_key) AS first
                FROM import_row WHERE tenant_id = ? AND file_id = ? AND row_key IS NOT NULL) same
            WHERE r.tenant_id = ? AND r.file_id = ? AND r.row_number = same.row_number AND same.first < r.row_number""";

    /** Of a real run what is applied is gone; of a rehearsed one all rows are still there. */
    private static final String FAULTY = """
            SELECT row_number, cells, row_key, (
                SELECT string_agg(DISTINCT concat_ws(' ', e.code, e.column_name), '; ') FROM job_error e
                WHERE e.tenant_id = r.tenant_id AND e.job_id = ? AND e.row_number = r.row_number) AS why
            FROM import_row r WHERE tenant_id = ? AND file_id = ? AND row_number > ? AND row_number <= ?
                AND (NOT ? OR EXISTS (SELECT FROM job_error e
                    WHERE e.tenant_id = r.tenant_id AND e.job_id = ? AND e.row_number = r.row_number))
            ORDER BY row_number LIMIT ?""";

    private final Sql sql;
    private final Calls calls;
    private final Timers timers;
    private final ObjectMapper json;
    private final Clock clock;

    StagedFiles(Sql sql, Calls calls, Timers timers, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.timers = timers;
        this.json = json;
        this.clock = clock;
    }

    /** Begins one. @param columns null where rows have none */
    public void begin(UUID id, List<String> columns) {
        sql.update(
                "INSERT INTO import_file (tenant_id, id, created_at, columns) VALUES (?, ?, ?, ?::text[])",
                calls.tenant(),
                id,
                clock.instant(),
                columns);
        timers.schedule(PURGE, id.toString(), clock.instant().plus(UNCLAIMED));
    }

    public void add(UUID id, List<StagedRow> rows) {
        sql.batch(
                INSERT,
                rows.stream()
                        .map(row -> new Object[] {
                            calls.tenant(), id, row.number(), write(row.cells()), row.key(), write(row.fault())
                        })
                        .toList());
    }

    /** Finds out which rows have the key of an earlier one. */
    public void markDuplicates(UUID id) {
        sql.query(NO_LOOPS, row -> row.getString(1));
        sql.update(MARK, calls.tenant(), id, calls.tenant(), id);
    }

    /** Has it kept until then. */
    public void keep(UUID id, Instant until) {
        timers.schedule(PURGE, id.toString(), until);
    }

    public void drop(UUID id) {
        sql.update("DELETE FROM import_file WHERE tenant_id = ? AND id = ?", calls.tenant(), id);
        timers.cancel(PURGE, id.toString());
    }

    /** The names of its columns; empty where rows have none, or there is no such file. */
    public Optional<List<String>> columns(UUID id) {
        return sql
                .query(
                        "SELECT columns FROM import_file WHERE tenant_id = ? AND id = ? AND columns IS NOT NULL",
                        row -> Arrays.asList((String[]) row.getArray(1).getArray()),
                        calls.tenant(),
                        id)
                .stream()
                .findFirst();
    }

    /** The next behind one, up to another, itself included. */
    public List<StagedRow> rows(UUID id, long after, long upTo, int most) {
        return sql.query(SELECT, this::row, calls.tenant(), id, after, upTo, most);
    }

    /** Those with these numbers, in their order. */
    public List<StagedRow> rows(UUID id, List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : sql.query(SOME, this::row, calls.tenant(), id, numbers);
    }

    /** The next rows that a job refused, with why as far as that is kept. */
    public List<FaultyRow> faulty(FaultySource source, long after, int most) {
        return sql.query(
                FAULTY,
                row -> new FaultyRow(
                        row.getLong("row_number"),
                        Arrays.asList(read(row.getString("cells"), String[].class)),
                        row.getString("why")),
                source.job(),
                calls.tenant(),
                source.file(),
                after,
                source.upTo(),
                source.rehearsed(),
                source.job(),
                most);
    }

    /** Lets go of what is applied. */
    public void forget(UUID id, List<Long> rows) {
        sql.update(
                "DELETE FROM import_row WHERE tenant_id = ? AND file_id = ? AND row_number = ANY (?)",
                calls.tenant(),
                id,
                rows);
    }

    @Override
    public String timer() {
        return PURGE;
    }

    @Override
    public void fire(String key) {
        sql.update("DELETE FROM import_file WHERE tenant_id = ? AND id = ?", calls.tenant(), UUID.fromString(key));
    }

    private StagedRow row(ResultSet row) throws SQLException {
        return new StagedRow(
                row.getLong("row_number"),
                Arrays.asList(read(row.getString("cells"), String[].class)),
                row.getString("row_key"),
                read(row.getString("fault"), KeptText.class),
                row.getObject("first_row", Long.class));
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

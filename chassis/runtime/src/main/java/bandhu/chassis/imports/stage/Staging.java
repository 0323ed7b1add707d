package bandhu.chassis.imports.stage;

import bandhu.chassis.imports.file.Row;
import bandhu.chassis.imports.file.Rows;
import bandhu.chassis.imports.mapping.RowReader;
import bandhu.chassis.language.KeptText;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Puts a file's rows into the database while they arrive, some hundreds in a transaction: so memory stays flat, however large the
 * file, and no transaction waits for a slow sender. What is cut off is taken away again.
 */
@ApplicationScoped
public class Staging {
    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int LONGEST_KEY = 1_000;

    /** A million keys are sorted in seconds. */
    private static final Duration TIME = Duration.ofMinutes(2);

    private final StagedFiles files;
    private final Sql sql;

    /** @param rows how many there are */
    public record Staged(UUID id, long rows) {}

    Staging(StagedFiles files, Sql sql) {
        this.files = files;
        this.sql = sql;
    }

    public Staged stage(Rows rows, RowReader reader) throws IOException {
        UUID id = Uuid7.next();
        QuarkusTransaction.requiringNew().run(() -> files.begin(id, rows.columns()));
        try {
            long count = addAll(id, rows, reader);
            QuarkusTransaction.requiringNew().timeout((int) TIME.toSeconds()).run(() -> {
                sql.grant(TIME);
                files.markDuplicates(id);
            });
            return new Staged(id, count);
        } catch (IOException | RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> files.drop(id));
            throw e;
        }
    }

    private long addAll(UUID id, Rows rows, RowReader reader) throws IOException {
        List<StagedRow> waiting = new ArrayList<>();
        long characters = 0;
        long number = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            number++;
            waiting.add(staged(number, row, reader));
            characters += row.cells().stream().mapToLong(String::length).sum();
            if (waiting.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
                add(id, waiting);
                characters = 0;
            }
        }
        add(id, waiting);
        return number;
    }

    private void add(UUID id, List<StagedRow> waiting) {
        QuarkusTransaction.requiringNew().run(() -> files.add(id, waiting));
        waiting.clear();
    }

    private static StagedRow staged(long number, Row row, RowReader reader) {
        String key = row.fault() == null ? reader.key(row.cells()) : null;
        boolean usable = key != null && key.length() <= LONGEST_KEY;
        return new StagedRow(
                number, row.cells(), usable ? key : null, row.fault() == null ? null : KeptText.of(row.fault()), null);
    }
}

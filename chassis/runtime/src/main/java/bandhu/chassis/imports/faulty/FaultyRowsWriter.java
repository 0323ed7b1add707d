package bandhu.chassis.imports.faulty;

import bandhu.chassis.call.Calls;
import bandhu.chassis.imports.mapping.Cells;
import bandhu.chassis.imports.mapping.Mappings;
import bandhu.chassis.imports.stage.FaultyRow;
import bandhu.chassis.imports.stage.StagedFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends refused rows, however many: each thousand in a transaction of its own, none kept in memory. */
@Provider
public class FaultyRowsWriter implements MessageBodyWriter<FaultyRows> {
    private static final int BATCH = 1_000;
    private final StagedFiles files;
    private final Calls calls;

    FaultyRowsWriter(StagedFiles files, Calls calls) {
        this.files = files;
        this.calls = calls;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == FaultyRows.class;
    }

    @Override
    public void writeTo(
            FaultyRows rows,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        calls.run(rows.call(), () -> send(rows, out));
    }

    private void send(FaultyRows rows, OutputStream out) {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            Consumer<FaultyRow> line = rows.columns() == null ? json(writer) : csv(writer, rows.columns());
            long after = 0;
            List<FaultyRow> batch;
            do {
                long behind = after;
                batch = QuarkusTransaction.requiringNew().call(() -> files.faulty(rows.source(), behind, BATCH));
                batch.forEach(line);
                after = batch.isEmpty() ? after : batch.getLast().number();
            } while (batch.size() == BATCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Consumer<FaultyRow> json(Writer out) {
        return row -> {
            try {
                out.write(row.cells().getFirst());
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Consumer<FaultyRow> csv(Writer out, List<String> columns) {
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        List<String> header = new ArrayList<>(columns);
        header.removeIf(Mappings.WHY::equals);
        header.add(Mappings.WHY);
        csv.writeRecord(header);
        return row -> csv.writeRecord(cells(columns, row));
    }

    private static List<String> cells(List<String> columns, FaultyRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(Mappings.WHY)) {
                cells.add(i < row.cells().size() ? Cells.neutral(row.cells().get(i)) : "");
            }
        }
        cells.add(row.why() == null ? "" : row.why());
        return cells;
    }
}

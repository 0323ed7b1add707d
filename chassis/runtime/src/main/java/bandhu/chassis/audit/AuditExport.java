package bandhu.chassis.audit;

import bandhu.chassis.call.Calls;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Sends all entries that a filter finds, however many: each thousand in a transaction of its own, none kept in memory. */
@Provider
public class AuditExport implements MessageBodyWriter<AuditExtract> {
    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/jsonl";
    private static final int BATCH = 1_000;
    private final AuditTrail trail;
    private final AuditLines lines;
    private final Calls calls;

    AuditExport(AuditTrail trail, AuditLines lines, Calls calls) {
        this.trail = trail;
        this.lines = lines;
        this.calls = calls;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == AuditExtract.class;
    }

    @Override
    public void writeTo(
            AuditExtract extract,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        calls.run(extract.call(), () -> send(extract.filter(), media, out));
    }

    private void send(AuditFilter filter, MediaType media, OutputStream out) {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            Consumer<AuditEntry> line =
                    media.isCompatible(MediaType.valueOf(CSV)) ? lines.csv(writer) : lines.json(writer);
            UUID before = AuditTrail.NEWEST;
            List<AuditEntry> batch;
            do {
                batch = older(filter, before);
                batch.forEach(line);
                before = batch.isEmpty() ? before : batch.getLast().id();
            } while (batch.size() == BATCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AuditEntry> older(AuditFilter filter, UUID before) {
        return QuarkusTransaction.requiringNew().call(() -> trail.older(filter, before, BATCH));
    }
}

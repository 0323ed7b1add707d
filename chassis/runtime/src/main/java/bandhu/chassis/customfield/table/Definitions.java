package bandhu.chassis.customfield.table;

import bandhu.chassis.call.Calls;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The live definitions of the current tenant, kept in memory for a moment. */
@ApplicationScoped
public class Definitions {
    /** How old they may be in a process that did not change them itself. */
    public static final Duration OLDEST = Duration.ofSeconds(4);

    private static final int MOST_TENANTS = 10_000;
    private static final String READ = """
            SELECT id, of_collection, key, label, type, options::text, rules::text, refers_to FROM custom_field
            WHERE tenant_id = ? AND deleted_at IS NULL ORDER BY created_at, id
            """;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();
    private final Calls calls;
    private final Sql sql;
    private final ObjectReader json;
    private final TransactionSynchronizationRegistry transactions;

    private record Known(Map<String, Map<String, Definition>> all, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < OLDEST.toNanos();
        }
    }

    private record Row(String collection, Definition definition) {}

    Definitions(Calls calls, Sql sql, ObjectMapper json, TransactionSynchronizationRegistry transactions) {
        this.calls = calls;
        this.sql = sql;
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.transactions = transactions;
    }

    /** By key, in the order in which they were made. */
    public Map<String, Definition> of(String collection) {
        Known now = known.get(calls.tenant());
        Map<String, Map<String, Definition>> all = now != null && now.isFresh() ? now.all() : read();
        return all.getOrDefault(collection, Map.of());
    }

    /** Reads them again; whether they are others than were known. */
    public boolean refreshed() {
        Known before = known.get(calls.tenant());
        return before != null && !read().equals(before.all());
    }

    /** To be called in the transaction that changes some: whoever asks after it sees the change. */
    public void changed() {
        String tenant = calls.tenant();
        drop(tenant);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                drop(tenant);
            }
        });
    }

    private void drop(String tenant) {
        drops.incrementAndGet();
        known.remove(tenant);
    }

    private Map<String, Map<String, Definition>> read() {
        String tenant = calls.tenant();
        long before = drops.get();
        Map<String, Map<String, Definition>> all = new LinkedHashMap<>();
        List<Row> rows = QuarkusTransaction.joiningExisting().call(() -> sql.query(READ, this::row, tenant));
        rows.forEach(row -> all.computeIfAbsent(row.collection(), _ -> new LinkedHashMap<>())
                .put(row.definition().key(), row.definition()));
        if (known.size() >= MOST_TENANTS) {
            known.values().removeIf(each -> !each.isFresh());
        }
        if (drops.get() == before) {
            known.put(tenant, new Known(all, System.nanoTime()));
        }
        return all;
    }

    private Row row(ResultSet row) throws SQLException {
        Definition definition = new Definition(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("label"),
                CustomType.of(row.getString("type")),
                List.of(parse(row.getString("options"), Option[].class)),
                parse(row.getString("rules"), Rules.class),
                row.getString("refers_to"));
        return new Row(row.getString("of_collection"), definition);
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

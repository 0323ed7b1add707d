package bandhu.chassis.settings;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The settings as they came from their owner, in {@code tenant_setting}, each tenant's kept in memory for a moment. */
@ApplicationScoped
class StoredSettings implements Settings {
    private static final long FRESH_NANOS = Duration.ofSeconds(4).toNanos();
    private static final int MOST_TENANTS = 10_000;
    private final Map<String, Read> reads = new ConcurrentHashMap<>();
    private final Calls calls;
    private final Sql sql;
    private final ObjectMapper json;

    private record Read(TenantSettings settings, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH_NANOS;
        }
    }

    StoredSettings(Calls calls, Sql sql, ObjectMapper json) {
        this.calls = calls;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public TenantSettings current() {
        String tenant = calls.tenant();
        Read known = reads.get(tenant);
        if (known != null && known.isFresh()) {
            return known.settings();
        }
        TenantSettings settings = QuarkusTransaction.joiningExisting().call(() -> read(tenant));
        if (reads.size() >= MOST_TENANTS) {
            reads.values().removeIf(read -> !read.isFresh());
        }
        reads.put(tenant, new Read(settings, System.nanoTime()));
        return settings;
    }

    @Override
    public void keep(TenantSettings settings, long version) {
        String tenant = calls.tenant();
        sql.update(
                "INSERT INTO tenant_setting (tenant_id, version, settings) VALUES (?, ?, ?::jsonb)"
                        + " ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version, settings = excluded.settings"
                        + " WHERE tenant_setting.version < excluded.version",
                tenant,
                version,
                write(settings));
        reads.remove(tenant);
    }

    private TenantSettings read(String tenant) {
        return sql
                .query(
                        "SELECT settings::text FROM tenant_setting WHERE tenant_id = ?",
                        row -> parse(row.getString(1)),
                        tenant)
                .stream()
                .findFirst()
                .orElseGet(() -> TenantSettings.defaults(tenant));
    }

    private TenantSettings parse(String text) {
        try {
            return json.readValue(text, TenantSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(TenantSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package bandhu.chassis.time;

import bandhu.chassis.call.Calls;
import bandhu.chassis.loop.Loop;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.sql.SqlFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each tenant's clock is ahead of the machine's. Most are not at all; the few that are stand in memory, so that asking
 * the time costs no statement, and another replica's move shows here within a second.
 */
@ApplicationScoped
public class MovedClocks {
    private static final Duration REST = Duration.ofSeconds(1);
    private final AgroalDataSource worker;
    private final Sql sql;
    private final Calls calls;
    private final Loop loop = new Loop("clocks", this::round);
    private volatile Map<String, Duration> ahead = Map.of();

    MovedClocks(@DataSource("worker") AgroalDataSource worker, Sql sql, Calls calls) {
        this.worker = worker;
        this.sql = sql;
        this.calls = calls;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    Duration ahead(String tenant) {
        return ahead.getOrDefault(tenant, Duration.ZERO);
    }

    /**
     * Keeps, in the transaction in progress, how far the current tenant's clock was moved; an older version changes nothing.
     *
     * @param by never negative: time does not run back
     */
    public void keep(Duration by, long version) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A clock is moved forward only");
        }
        sql.update("""
                INSERT INTO tenant_clock (tenant_id, version, ahead_micros) VALUES (?, ?, ?)
                ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version, ahead_micros = excluded.ahead_micros
                WHERE tenant_clock.version < excluded.version
                """, calls.tenant(), version, by.dividedBy(Duration.of(1, ChronoUnit.MICROS)));
    }

    private Duration round() {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT tenant_id, ahead_micros FROM tenant_clock WHERE ahead_micros > 0");
                var row = statement.executeQuery()) {
            Map<String, Duration> found = new HashMap<>();
            while (row.next()) {
                found.put(row.getString(1), Duration.of(row.getLong(2), ChronoUnit.MICROS));
            }
            ahead = Map.copyOf(found);
            return REST;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}

package bandhu.chassis.time;

import bandhu.chassis.loop.Loop;
import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.RowMapper;
import bandhu.chassis.sql.SqlFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds due timers of all tenants and has them fired, some at a time. It sleeps until the next one is due; other replicas'
 * timers, and those of a moved clock, it finds after the longest rest.
 */
@ApplicationScoped
class TimerPoller {
    private static final Duration SHORTEST_REST = Duration.ofMillis(200);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 4;

    /** Where a tenant's clock is ahead, its timers are due so much earlier. */
    private static final String DUE = """
            (SELECT tenant_id, name, key, run_at FROM timer WHERE run_at <= ? AND name = ANY (?)
                ORDER BY run_at LIMIT %1$d)
            UNION
            (SELECT t.tenant_id, t.name, t.key, t.run_at FROM tenant_clock c JOIN timer t ON t.tenant_id = c.tenant_id
                WHERE c.ahead_micros > 0 AND t.run_at <= ?::timestamptz + c.ahead_micros * interval '1 microsecond'
                AND t.name = ANY (?) ORDER BY t.run_at LIMIT %1$d)
            ORDER BY run_at LIMIT %1$d""".formatted(BATCH);

    private static final String NEXT = """
            SELECT least((SELECT min(run_at) FROM timer WHERE name = ANY (?)),
                (SELECT min(t.run_at - c.ahead_micros * interval '1 microsecond') FROM tenant_clock c
                    JOIN timer t ON t.tenant_id = c.tenant_id WHERE c.ahead_micros > 0 AND t.name = ANY (?)))""";

    private final AgroalDataSource worker;
    private final TimerFiring firing;
    private final Clock clock;
    private final List<String> names;
    private final Duration longestRest;
    private final Loop loop = new Loop("timers", this::round);
    private volatile Instant nextRound = Instant.MAX;

    TimerPoller(
            @DataSource("worker") AgroalDataSource worker,
            TimerFiring firing,
            @SystemTime Clock clock,
            @All List<TimerHandler> handlers,
            @ConfigProperty(name = "bandhu.timers.longest-rest") Duration longestRest) {
        this.worker = worker;
        this.firing = firing;
        this.clock = clock;
        this.names = handlers.stream().map(TimerHandler::timer).toList();
        this.longestRest = longestRest;
    }

    void start(@Observes StartupEvent event) {
        if (!names.isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void wakeBy(Instant dueAt) {
        if (dueAt.isBefore(nextRound)) {
            loop.wake();
        }
    }

    private Duration round() {
        nextRound = Instant.MIN;
        List<DueTimer> due = due();
        fire(due);
        Duration rest = due.size() == BATCH ? Duration.ZERO : untilNext();
        nextRound = clock.instant().plus(rest);
        return rest;
    }

    private void fire(List<DueTimer> due) {
        Semaphore places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (DueTimer timer : due) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        firing.fire(timer);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private Duration untilNext() {
        List<Instant> next = read(
                NEXT, row -> row.getObject(1, OffsetDateTime.class) == null ? Instant.MAX : moment(row), names, names);
        if (next.getFirst().equals(Instant.MAX)) {
            return longestRest;
        }
        Duration wait = Duration.between(clock.instant(), next.getFirst());
        if (wait.compareTo(SHORTEST_REST) < 0) {
            return SHORTEST_REST;
        }
        return wait.compareTo(longestRest) < 0 ? wait : longestRest;
    }

    private List<DueTimer> due() {
        Instant now = clock.instant();
        return read(
                DUE, row -> new DueTimer(row.getString(1), row.getString(2), row.getString(3)), now, names, now, names);
    }

    private <T> List<T> read(String text, RowMapper<T> mapper, Object... args) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(text)) {
            Parameters.bind(statement, args);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }
}

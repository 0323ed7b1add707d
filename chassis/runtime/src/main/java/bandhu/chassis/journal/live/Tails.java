package bandhu.chassis.journal.live;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.event.JournalSignal;
import bandhu.chassis.journal.Journal;
import bandhu.chassis.journal.JournalConfig;
import bandhu.chassis.loop.Loop;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * The journals that somebody listens to on this replica. One statement asks how far all of them have come: when the relay of this
 * process has published, and now and then for what others have.
 */
@ApplicationScoped
class Tails {
    private static final String REACHED = "SELECT tenant_id, position FROM journal_position WHERE tenant_id = ANY (?)";
    private static final Duration REST_WITHOUT_LISTENERS = Duration.ofMinutes(1);

    /** How far apart rounds begin: under load the journal has more many times a second. */
    private static final Duration GATHER = Duration.ofMillis(20);

    /** How many facts are read, and kept for all listeners of a tenant, at a time. */
    private static final int READ = 100;

    /** How many positions are looked through for them. */
    private static final long STRIDE = 5_000;

    private final AgroalDataSource worker;
    private final Journal journal;
    private final JournalSignal signal;
    private final Calls calls;
    private final JournalConfig config;
    private final Semaphore reads;
    private final Map<String, Tail> tails = new ConcurrentHashMap<>();
    private final Loop loop = new Loop("journals", this::round);
    private long begin = System.nanoTime();

    Tails(
            @DataSource("worker") AgroalDataSource worker,
            Journal journal,
            JournalSignal signal,
            Calls calls,
            JournalConfig config) {
        this.worker = worker;
        this.journal = journal;
        this.signal = signal;
        this.calls = calls;
        this.config = config;
        this.reads = new Semaphore(config.reads());
    }

    void start(@Observes StartupEvent event) {
        signal.listen(this::wake);
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private void wake() {
        if (!tails.isEmpty()) {
            loop.wake();
        }
    }

    /** @param latest the newest position that is known */
    Tail follow(Call call, long latest) {
        Tail tail = tails.compute(call.tenant(), (_, known) -> (known == null ? tail(call) : known).join());
        tail.reach(latest);
        loop.wake();
        return tail;
    }

    void leave(String tenant) {
        tails.computeIfPresent(tenant, (_, tail) -> tail.leave());
    }

    private Tail tail(Call call) {
        Call reader = Call.system(call.tenant(), config.service(), call.correlationId());
        return new Tail(position -> read(reader, position));
    }

    private Tail.Stretch read(Call reader, long position) {
        reads.acquireUninterruptibly();
        try {
            return calls.as(reader, () -> QuarkusTransaction.requiringNew().call(() -> {
                long upTo = Math.min(journal.latest(), position + STRIDE);
                return new Tail.Stretch(position, journal.facts(position, upTo, READ));
            }));
        } finally {
            reads.release();
        }
    }

    private Duration round() {
        gather();
        if (tails.isEmpty()) {
            return REST_WITHOUT_LISTENERS;
        }
        try (Connection connection = worker.getConnection();
                PreparedStatement statement = connection.prepareStatement(REACHED)) {
            statement.setArray(
                    1, connection.createArrayOf("text", tails.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reach(row.getString(1), row.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The journals' ends cannot be read", e);
        }
        return config.poll();
    }

    private void reach(String tenant, long position) {
        Tail tail = tails.get(tenant);
        if (tail != null && tail.latest() < position) {
            tail.reach(position);
        }
    }

    private void gather() {
        Duration left = GATHER.minusNanos(System.nanoTime() - begin);
        if (left.isPositive()) {
            LockSupport.parkNanos(left.toNanos());
        }
        begin = System.nanoTime();
    }
}

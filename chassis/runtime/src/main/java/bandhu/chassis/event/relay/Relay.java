package bandhu.chassis.event.relay;

import bandhu.chassis.event.JournalSignal;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.event.OutboxSignal;
import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox for as long as the service runs. Rows get positions and are committed, published in that order, then
 * deleted; after a failure it starts again from the lowest row left, so events may come twice but never out of order.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int IDLE_AT_MOST = 4;
    private static final long HANDOVER_MILLIS = 10_000;

    private final javax.sql.DataSource source;
    private final Sequencer sequencer;
    private final Publisher publisher;
    private final OutboxSignal signal;
    private final JournalSignal journal;
    private final MessagingConfig config;
    private volatile boolean stopping;
    private Thread thread;

    Relay(
            @DataSource("worker") javax.sql.DataSource source,
            Sequencer sequencer,
            Publisher publisher,
            OutboxSignal signal,
            JournalSignal journal,
            MessagingConfig config) {
        this.source = source;
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.signal = signal;
        this.journal = journal;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        stopping = false;
        thread = Thread.ofPlatform().name("bandhu-relay").daemon().start(this::run);
    }

    /** Finishes the round in progress and hands the shards over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        signal.wake();
        thread.join(HANDOVER_MILLIS);
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try (ShardOwner owner = new ShardOwner(source.getConnection())) {
                serve(owner);
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                LOG.warnf("The relay lost its shards and tries again: %s", e);
                rest();
            }
        }
    }

    private void serve(ShardOwner owner) throws Exception {
        int idle = 0;
        while (!stopping) {
            if (!owner.ownsAll()) {
                publishLeft(owner, owner.extend());
            }
            long begin = System.nanoTime();
            List<OutgoingRow> rows = sequencer.next(owner.connection(), owner.shards());
            if (rows.isEmpty()) {
                idle = Math.min(idle + 1, IDLE_AT_MOST);
                signal.await(config.poll().multipliedBy(idle));
            } else {
                idle = 0;
                journal.wake();
                Failpoints.pass(Failpoint.SEQUENCED);
                publish(owner, rows);
                gather(rows.size(), begin);
            }
        }
    }

    /** Rests until the next round is due; not after a full one, because more is waiting then. */
    private void gather(int published, long begin) throws InterruptedException {
        Duration left = config.gather().minusNanos(System.nanoTime() - begin);
        if (published < Sequencer.ROUND && left.isPositive()) {
            Thread.sleep(left);
        }
    }

    private void publishLeft(ShardOwner owner, Collection<Integer> shards) throws Exception {
        if (!shards.isEmpty()) {
            List<OutgoingRow> left = sequencer.left(owner.connection(), shards);
            if (!left.isEmpty()) {
                publish(owner, left);
            }
        }
    }

    private void publish(ShardOwner owner, List<OutgoingRow> rows) throws Exception {
        while (!stopping) {
            try {
                publisher.publish(rows, () -> ensure(owner));
                Failpoints.pass(Failpoint.PUBLISHED);
                sequencer.delete(owner.connection(), rows);
                Failpoints.pass(Failpoint.DELETED);
                return;
            } catch (SQLException | InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warnf("%d events wait for the broker: %s", rows.size(), e);
                rest();
                owner.check();
            }
        }
    }

    private void ensure(ShardOwner owner) throws SQLException, InterruptedException {
        owner.check();
        if (stopping) {
            throw new InterruptedException("The service stops");
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

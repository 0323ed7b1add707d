package bandhu.chassis.inbox.fault;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/** Does work again and again while its surroundings fail, ever slower, until the service stops. */
@ApplicationScoped
public class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    /** To whom each record that is handed back because the service stops is a failure, told with its stack. */
    private static final java.util.logging.Logger CONNECTOR =
            java.util.logging.Logger.getLogger("io.smallrye.reactive.messaging");

    private final CountDownLatch stopping = new CountDownLatch(1);

    void start(@Observes StartupEvent event) {
        CONNECTOR.setLevel(null);
    }

    void stop(@Observes ShutdownEvent event) {
        CONNECTOR.setLevel(Level.OFF);
        stopping.countDown();
    }

    /** Returns when the work was done; throws what will not pass. */
    public void insist(String channel, Runnable work) {
        Duration rest = FIRST_REST;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException | Error fault) {
                if (!Fault.passes(fault)) {
                    throw fault;
                }
                LOG.warnf("Channel %s waits %d ms: %s", channel, rest.toMillis(), Fault.cause(fault));
            }
            rest(rest);
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        }
    }

    /** Waits; throws when the service stops meanwhile. */
    public void rest(Duration rest) {
        try {
            if (stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppingException();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StoppingException();
        }
    }

    /** The records are not acknowledged; whoever owns their partitions next gets them again. */
    public static class StoppingException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        StoppingException() {
            super("The service stops");
        }
    }
}

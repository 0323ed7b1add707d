package bandhu.chassis.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Transactions that stood in each other's way: of two that wait for each other PostgreSQL ends one, which did nothing wrong and
 * has done nothing yet (SQL states 40P01 and 40001, PostgreSQL 18, 13.3.4).
 */
public final class Collisions {
    private static final Logger LOG = Logger.getLogger(Collisions.class);
    private static final Set<String> STATES = Set.of("40P01", "40001");
    private static final int TRIES = 5;
    private static final long LONGEST_REST_MILLIS = 50;
    private static final int DEEPEST = 20;

    private Collisions() {}

    /** What the transaction answers, which is begun again when it was ended for another's sake. */
    public static <T> T again(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isOne(e)) {
                    throw e;
                }
                LOG.debugf("A transaction that collided is begun again, try %d", attempt + 1);
                rest(attempt);
            }
        }
    }

    private static boolean isOne(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Of random length, so that the two do not meet again. */
    private static void rest(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_REST_MILLIS * attempt);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}

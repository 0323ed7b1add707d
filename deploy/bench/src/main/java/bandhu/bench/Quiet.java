package bandhu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;

/** Waits until listeners have done what writes left them to do, so that one measurement does not pay for another. */
final class Quiet {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long IDLE_COMMITS_PER_SECOND = 60;
    private final BenchSuite suite;

    Quiet(BenchSuite suite) {
        this.suite = suite;
    }

    void await() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = suite.superuser("postgres")) {
            long before = commits(connection);
            while (System.nanoTime() < end) {
                Thread.sleep(LOOK);
                long now = commits(connection);
                if (now - before < IDLE_COMMITS_PER_SECOND * LOOK.toSeconds()) {
                    return;
                }
                before = now;
            }
        }
        throw new Fault("The suite did not come to rest within " + PATIENCE.toMinutes() + " minutes.");
    }

    private static long commits(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(xact_commit) FROM pg_stat_database")) {
            row.next();
            return row.getLong(1);
        }
    }
}

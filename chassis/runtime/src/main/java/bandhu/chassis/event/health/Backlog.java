package bandhu.chassis.event.health;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** What waits, over all tenants: read at most every few seconds, whoever asks. */
@ApplicationScoped
class Backlog {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String QUERY = """
            SELECT count(*), coalesce(extract(epoch FROM now() - min(recorded_at)), 0)::float8, bandhu_dead_letters()
            FROM outbox""";
    private final javax.sql.DataSource source;
    private Figures last;
    private long readAt;

    /**
     * @param depth rows in the outbox
     * @param ageSeconds how long the oldest of them has waited
     */
    record Figures(long depth, double ageSeconds, long deadLetters) {}

    Backlog(@DataSource("worker") javax.sql.DataSource source) {
        this.source = source;
    }

    /** Empty while the database does not answer. */
    synchronized Optional<Figures> figures() {
        if (last == null || System.nanoTime() - readAt > FRESH_NANOS) {
            last = read();
            readAt = System.nanoTime();
        }
        return Optional.ofNullable(last);
    }

    private Figures read() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Figures(row.getLong(1), row.getDouble(2), row.getLong(3));
        } catch (SQLException _) {
            return null;
        }
    }
}

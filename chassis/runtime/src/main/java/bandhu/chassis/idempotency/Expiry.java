package bandhu.chassis.idempotency;

import bandhu.chassis.time.SystemTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets answers after 48 hours, all tenants' alike. */
@ApplicationScoped
class Expiry {
    private final AgroalDataSource worker;
    private final Clock clock;

    Expiry(@DataSource("worker") AgroalDataSource worker, @SystemTime Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement("DELETE FROM idempotency WHERE created_at < ?")) {
            statement.setObject(1, clock.instant().minus(Answers.KEPT).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}

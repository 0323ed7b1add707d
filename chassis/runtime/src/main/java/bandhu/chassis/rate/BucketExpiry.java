package bandhu.chassis.rate;

import bandhu.chassis.time.SystemTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets who was counted in windows that are over, all tenants' alike. */
@ApplicationScoped
class BucketExpiry {
    private final AgroalDataSource worker;
    private final Clock clock;

    BucketExpiry(@DataSource("worker") AgroalDataSource worker, @SystemTime Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement("DELETE FROM rate_bucket WHERE ends_at < ?")) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}

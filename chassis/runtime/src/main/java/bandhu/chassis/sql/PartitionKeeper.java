package bandhu.chassis.sql;

import bandhu.chassis.loop.Loop;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;

/** Makes partitions ahead of time and drops expired ones, at the start and each hour. */
@ApplicationScoped
class PartitionKeeper {
    private static final Duration REST = Duration.ofHours(1);
    private final AgroalDataSource worker;
    private final Loop loop = new Loop("partitions", this::round);

    PartitionKeeper(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration round() {
        try (var connection = worker.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT bandhu_ensure_partitions()");
            return REST;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}

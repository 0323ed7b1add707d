package bandhu.chassis.job.work;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** {@code bandhu_jobs_open}, {@code bandhu_jobs_late}: over all tenants, not a number while the database is away. */
@ApplicationScoped
class JobMetrics {
    private static final String LATE =
            "SELECT count(*) FROM job_queue WHERE greatest(run_at, served_at) < now() - interval '1 minute'";
    private final AgroalDataSource worker;
    private final MeterRegistry meters;

    JobMetrics(@DataSource("worker") AgroalDataSource worker, MeterRegistry meters) {
        this.worker = worker;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        gauge("bandhu.jobs.open", "Jobs that are queued or running", "SELECT count(*) FROM job_queue");
        gauge("bandhu.jobs.late", "Jobs that have been due for a minute without a turn", LATE);
    }

    private void gauge(String name, String description, String query) {
        Gauge.builder(name, () -> count(query)).description(description).register(meters);
    }

    private Number count(String query) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException _) {
            return Double.NaN;
        }
    }
}

package bandhu.chassis.mail;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** {@code bandhu_mails_waiting}, {@code bandhu_mails_unsure}: over all tenants, not a number while the database is away. */
@ApplicationScoped
class MailMetrics {
    private final AgroalDataSource worker;
    private final MeterRegistry meters;

    MailMetrics(@DataSource("worker") AgroalDataSource worker, MeterRegistry meters) {
        this.worker = worker;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        gauge("bandhu.mails.waiting", "Mails that are to be sent", "SELECT count(*) FROM mail WHERE state <> 'unsure'");
        gauge(
                "bandhu.mails.unsure",
                "Mails that may have been sent",
                "SELECT count(*) FROM mail WHERE state = 'unsure'");
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

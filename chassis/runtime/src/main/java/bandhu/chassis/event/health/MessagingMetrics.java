package bandhu.chassis.event.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** {@code bandhu_outbox_depth}, {@code bandhu_outbox_age_seconds}, {@code bandhu_dead_letters}; lag is Kafka's own metric. */
@ApplicationScoped
class MessagingMetrics {
    private final Backlog backlog;
    private final MeterRegistry meters;

    MessagingMetrics(Backlog backlog, MeterRegistry meters) {
        this.backlog = backlog;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        gauge("bandhu.outbox.depth", "Events that wait to be published", Backlog.Figures::depth);
        gauge("bandhu.outbox.age.seconds", "How long the oldest of them has waited", Backlog.Figures::ageSeconds);
        gauge("bandhu.dead.letters", "Events that could not be consumed", Backlog.Figures::deadLetters);
    }

    private void gauge(String name, String description, ToDoubleFunction<Backlog.Figures> figure) {
        Gauge.builder(name, backlog, source -> source.figures()
                        .map(figure::applyAsDouble)
                        .orElse(Double.NaN))
                .description(description)
                .strongReference(true)
                .register(meters);
    }
}

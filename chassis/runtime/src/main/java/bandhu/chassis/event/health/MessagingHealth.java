package bandhu.chassis.event.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Outbox and dead letters as a detail at {@code /q/health/well}: always up, because a service works without its broker. */
@Wellness
@ApplicationScoped
class MessagingHealth implements HealthCheck {
    private final Backlog backlog;

    MessagingHealth(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("messaging").up();
        backlog.figures().ifPresent(figures -> response.withData("outboxDepth", figures.depth())
                .withData("outboxAgeSeconds", Math.round(figures.ageSeconds()))
                .withData("deadLetters", figures.deadLetters()));
        return response.build();
    }
}

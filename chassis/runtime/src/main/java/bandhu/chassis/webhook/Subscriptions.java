package bandhu.chassis.webhook;

import bandhu.chassis.call.Calls;
import bandhu.chassis.journal.filter.EventFilter;
import bandhu.chassis.journal.filter.EventFilters;
import bandhu.chassis.record.Loading;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.delivery.SigningSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What of webhooks is needed to deliver to them. */
@ApplicationScoped
public class Subscriptions {
    private final Loading loading;
    private final SigningSecrets secrets;
    private final EventFilters filters;
    private final Calls calls;
    private final Clock clock;

    Subscriptions(Loading loading, SigningSecrets secrets, EventFilters filters, Calls calls, @SystemTime Clock clock) {
        this.loading = loading;
        this.secrets = secrets;
        this.filters = filters;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param secrets that deliveries are signed with now */
    public record Subscription(String tenant, UUID id, String url, List<String> secrets, EventFilter filter) {}

    /** The current tenant's webhook; empty unless it is active. */
    public Optional<Subscription> active(UUID id) {
        return loading.byId(Webhook.class, id).filter(Webhook::isActive).map(this::of);
    }

    Subscription of(Webhook webhook) {
        Instant now = clock.instant();
        List<String> signing = webhook.secrets().stream()
                .filter(name -> name.holds(now))
                .map(name -> secret(webhook, name))
                .toList();
        return new Subscription(
                calls.tenant(), webhook.id(), webhook.url(), signing, filters.of(webhook.types(), webhook.condition()));
    }

    /** The current one. */
    String secret(Webhook webhook) {
        return secret(webhook, webhook.secrets().getFirst());
    }

    private String secret(Webhook webhook, SecretName name) {
        return secrets.secret(calls.tenant(), webhook.id(), name.id());
    }
}

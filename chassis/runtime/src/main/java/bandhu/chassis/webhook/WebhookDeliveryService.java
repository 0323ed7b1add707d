package bandhu.chassis.webhook;

import bandhu.chassis.language.Text;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.Subscriptions.Subscription;
import bandhu.chassis.webhook.delivery.Attempt;
import bandhu.chassis.webhook.delivery.Deliverer;
import bandhu.chassis.webhook.delivery.Delivery;
import bandhu.chassis.webhook.delivery.DeliveryLog;
import bandhu.chassis.webhook.delivery.Message;
import bandhu.chassis.webhook.delivery.Sent;
import bandhu.chassis.webhook.place.WebhookCursors;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What webhooks have delivered, and deliver because somebody asks for it. */
@ApplicationScoped
class WebhookDeliveryService {
    private static final String PING = "bandhu.webhook.ping.v1";
    private final Loading loading;
    private final Subscriptions subscriptions;
    private final WebhookCursors cursors;
    private final Deliverer deliverer;
    private final DeliveryLog log;
    private final Cursors pages;
    private final WebhooksConfig config;
    private final Clock clock;

    WebhookDeliveryService(
            Loading loading,
            Subscriptions subscriptions,
            WebhookCursors cursors,
            Deliverer deliverer,
            DeliveryLog log,
            Cursors pages,
            WebhooksConfig config,
            @SystemTime Clock clock) {
        this.loading = loading;
        this.subscriptions = subscriptions;
        this.cursors = cursors;
        this.deliverer = deliverer;
        this.log = log;
        this.pages = pages;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Page<Delivery> list(UUID webhook, ListQuery query) {
        query.allowUnsorted(Set.of());
        loading.get(Webhook.class, webhook);
        int limit = query.limit();
        String scope = "webhook-deliveries/" + webhook;
        UUID before = query.cursor()
                .map(cursor -> UUID.fromString(pages.open(scope, cursor).getFirst()))
                .orElse(DeliveryLog.NEWEST);
        List<Delivery> found = log.older(webhook, before, limit + 1);
        List<Delivery> items = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? pages.seal(scope, items.getLast().id().toString()) : null;
        return query.page(items, next, () -> log.count(webhook));
    }

    /** Sends a ping, whatever state the webhook is in, and waits for the answer. */
    Delivery test(UUID id) {
        Subscription webhook =
                QuarkusTransaction.requiringNew().call(() -> subscriptions.of(loading.get(Webhook.class, id)));
        UUID event = Uuid7.next();
        Message message = new Message(event, webhook.url(), ping(webhook, event), webhook.secrets());
        Attempt attempt = deliverer.send(message);
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID delivery = log.add(id, List.of(new Sent(message, null, PING, 1, attempt)))
                    .getFirst();
            return log.find(id, delivery).orElseThrow(ProblemException::notFound);
        });
    }

    private String ping(Subscription webhook, UUID event) {
        ObjectNode ping = JsonNodeFactory.instance.objectNode();
        ping.put("specversion", "1.0");
        ping.put("id", event.toString());
        ping.put("source", "/bandhu/" + config.service() + "-service");
        ping.put("type", PING);
        ping.put("subject", webhook.id().toString());
        ping.put("time", clock.instant().toString());
        ping.put("datacontenttype", "application/json");
        ping.put("tenant", webhook.tenant());
        ping.putObject("data").put("webhookId", webhook.id().toString());
        return ping.toString();
    }

    @Transactional
    RedeliveryView redeliver(UUID id, CreateRedelivery input) {
        input.requireSense();
        cursors.lock(id);
        Webhook webhook = loading.get(Webhook.class, id);
        if (!webhook.isActive()) {
            throw new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.webhook"));
        }
        long from = from(id, input);
        long to = input.from() == null ? from : to(input);
        return new RedeliveryView(cursors.redeliver(id, from, to), from, to);
    }

    private long to(CreateRedelivery input) {
        long latest = cursors.latest();
        return input.to() == null ? latest : Math.min(latest, input.to());
    }

    private long from(UUID webhook, CreateRedelivery input) {
        if (input.from() != null) {
            return input.from();
        }
        if (input.eventId() != null) {
            return position("/eventId", input.eventId());
        }
        Delivery delivery = log.find(webhook, input.deliveryId())
                .orElseThrow(() -> ProblemException.invalid("/deliveryId", Text.of("unknown-id.delivery")));
        return position("/deliveryId", delivery.eventId());
    }

    private long position(String pointer, UUID event) {
        return cursors.positionOf(event)
                .orElseThrow(() -> ProblemException.invalid(pointer, Text.of("unknown-id.event")));
    }
}

package bandhu.chassis.webhook;

import bandhu.chassis.call.Calls;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.ReaderLanguage;
import bandhu.chassis.journal.filter.EventFilters;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Loading;
import bandhu.chassis.webhook.address.Targets;
import bandhu.chassis.webhook.place.WebhookCursors;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Manages the tenant's webhooks. */
@ApplicationScoped
public class WebhookService {
    private static final Logger LOG = Logger.getLogger(WebhookService.class);
    private static final String SCOPE = "webhooks";
    private static final int MOST = 100;
    private final EntityManager entities;
    private final Loading loading;
    private final Patches patches;
    private final Outbox outbox;
    private final WebhookCursors cursors;
    private final Subscriptions subscriptions;
    private final Targets targets;
    private final EventFilters filters;
    private final Cursors pages;
    private final ReaderLanguage reader;
    private final Calls calls;
    private final Clock clock;

    WebhookService(
            EntityManager entities,
            Loading loading,
            Patches patches,
            Outbox outbox,
            WebhookCursors cursors,
            Subscriptions subscriptions,
            Targets targets,
            EventFilters filters,
            Cursors pages,
            ReaderLanguage reader,
            Calls calls,
            Clock clock) {
        this.entities = entities;
        this.loading = loading;
        this.patches = patches;
        this.outbox = outbox;
        this.cursors = cursors;
        this.subscriptions = subscriptions;
        this.targets = targets;
        this.filters = filters;
        this.pages = pages;
        this.reader = reader;
        this.calls = calls;
        this.clock = clock;
    }

    /** The one answer, beside that of a rotation, that shows the secret. */
    @Transactional
    WebhookView create(CreateWebhook input) {
        JsonNode where = input.where() == null || input.where().isNull() ? null : input.where();
        filters.of(input.types(), where);
        targets.require(input.url());
        if (all().size() >= MOST) {
            throw new ProblemException(CommonProblem.CONFLICT, Text.of("too-many.webhooks", "most", MOST));
        }
        Webhook webhook = Webhook.register(input, clock.instant());
        entities.persist(webhook);
        outbox.append(webhook);
        cursors.open(webhook.id());
        return WebhookView.of(webhook, reader.current(), subscriptions.secret(webhook));
    }

    @Transactional
    Page<WebhookView> list(ListQuery query) {
        query.allowUnsorted(Set.of());
        int limit = query.limit();
        UUID before = query.cursor()
                .map(cursor -> UUID.fromString(pages.open(SCOPE, cursor).getFirst()))
                .orElse(null);
        List<Webhook> all = all();
        List<Webhook> found = all.stream()
                .dropWhile(webhook -> before != null && !webhook.id().equals(before))
                .skip(before == null ? 0 : 1)
                .toList();
        List<Webhook> items = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? pages.seal(SCOPE, items.getLast().id().toString()) : null;
        return query.page(
                items.stream()
                        .map(webhook -> WebhookView.of(webhook, reader.current()))
                        .toList(),
                next,
                all::size);
    }

    @Transactional
    WebhookView get(UUID id) {
        return WebhookView.of(loading.get(Webhook.class, id), reader.current());
    }

    @Transactional
    WebhookView patch(UUID id, MergePatch patch, IfMatch ifMatch) {
        cursors.lock(id);
        Webhook webhook = loading.lock(Webhook.class, id);
        patches.require(ifMatch, webhook);
        WebhookState before = webhook.state();
        PatchWebhook input =
                patches.apply(patch, webhook, WebhookView.of(webhook, reader.current()), PatchWebhook.class);
        require(input, webhook);
        if (webhook.change(input, clock.instant())) {
            outbox.append(webhook);
            move(webhook, before);
        }
        return WebhookView.of(webhook, reader.current());
    }

    private void require(PatchWebhook input, Webhook webhook) {
        if (input.state() == WebhookState.DISABLED && webhook.state() != WebhookState.DISABLED) {
            throw ProblemException.invalid("/state", Text.of("not-allowed.webhook-disabled"));
        }
        filters.of(input.types(), input.where());
        if (!input.url().equals(webhook.url())) {
            targets.require(input.url());
        }
    }

    private void move(Webhook webhook, WebhookState before) {
        if (webhook.state() == before) {
            return;
        }
        if (webhook.state() == WebhookState.ACTIVE) {
            cursors.resume(webhook.id());
        } else {
            cursors.stop(webhook.id());
        }
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        cursors.lock(id);
        Webhook webhook = loading.lock(Webhook.class, id);
        patches.require(ifMatch, webhook);
        webhook.delete(clock.instant());
        outbox.append(webhook);
        cursors.close(id);
    }

    @Transactional
    WebhookView rotateSecret(UUID id, RotateSecret input) {
        Webhook webhook = loading.lock(Webhook.class, id);
        webhook.rotate(clock.instant().plus(input.settled()), clock.instant());
        outbox.append(webhook);
        return WebhookView.of(webhook, reader.current(), subscriptions.secret(webhook));
    }

    /** Stops one that does not deliver any more. One that was stopped meanwhile stays as it is. */
    @Transactional
    public void disable(UUID id, DisabledReason reason) {
        cursors.lock(id);
        Webhook webhook = loading.lockAny(Webhook.class, id);
        if (webhook.isActive()) {
            webhook.disable(reason, clock.instant());
            outbox.append(webhook);
            cursors.stop(id);
            LOG.warnf("Webhook %s of tenant %s is disabled: %s", id, calls.tenant(), reason.wire());
        }
    }

    /** The newest first. */
    private List<Webhook> all() {
        return loading.all(Webhook.class, "e.deletedAt is null", Map.of()).stream()
                .sorted(Comparator.comparing(Webhook::id).reversed())
                .toList();
    }
}

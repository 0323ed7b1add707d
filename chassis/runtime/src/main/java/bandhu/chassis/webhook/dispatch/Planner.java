package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.journal.Journal;
import bandhu.chassis.journal.JournalEvent;
import bandhu.chassis.journal.Stretch;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.Subscriptions;
import bandhu.chassis.webhook.Subscriptions.Subscription;
import bandhu.chassis.webhook.WebhooksConfig;
import bandhu.chassis.webhook.dispatch.Plan.Source;
import bandhu.chassis.webhook.place.FailingKeys;
import bandhu.chassis.webhook.place.Holding;
import bandhu.chassis.webhook.place.Redeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what of a webhook comes next: keys that failed, because what follows in them waits; then what was asked for again; then the
 * journal.
 */
@ApplicationScoped
class Planner {
    private static final int BATCH = 50;
    private static final int BATCH_OF_KEY = 20;

    /** How many positions are looked through at a time. */
    private static final long STRIDE = 5_000;

    private final Holding holding;
    private final Subscriptions subscriptions;
    private final FailingKeys keys;
    private final Redeliveries redeliveries;
    private final Journal journal;
    private final WebhooksConfig config;
    private final Clock clock;

    Planner(
            Holding holding,
            Subscriptions subscriptions,
            FailingKeys keys,
            Redeliveries redeliveries,
            Journal journal,
            WebhooksConfig config,
            @SystemTime Clock clock) {
        this.holding = holding;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.redeliveries = redeliveries;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** Empty where there is nothing to do now, or somebody else does it. In the transaction of the caller. */
    Optional<Plan> next(UUID webhook, UUID holder) {
        Optional<Holding.Cursor> cursor = holding.take(webhook, holder);
        Optional<Subscription> active = subscriptions.active(webhook);
        if (cursor.isEmpty() || active.isEmpty()) {
            return Optional.empty();
        }
        Optional<Plan> plan = ofKeys(active.get(), holder)
                .or(() -> ofRedelivery(active.get(), holder))
                .or(() -> ofJournal(active.get(), holder, cursor.get().position()));
        if (plan.isEmpty()) {
            holding.rest(webhook, keys.next(webhook).orElse(null));
        }
        return plan;
    }

    private Optional<Plan> ofKeys(Subscription webhook, UUID holder) {
        List<FailingKeys.Row> due = keys.due(webhook.id(), clock.instant(), BATCH);
        List<Lane> lanes = new ArrayList<>();
        for (FailingKeys.Row row : due) {
            List<JournalEvent> events = journal.ofKey(webhook.filter(), row.key(), row.stretch(), BATCH_OF_KEY);
            if (events.isEmpty()) {
                keys.remove(webhook.id(), row.key());
            } else {
                lanes.add(new Lane(
                        row.key(), row.attempts(), row.since(), row.stretch().last(), events));
            }
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(Plan.ofKeys(webhook, holder, lanes));
    }

    private Optional<Plan> ofRedelivery(Subscription webhook, UUID holder) {
        return redeliveries.next(webhook.id()).map(row -> {
            long upTo = Math.min(row.last(), row.behind() + STRIDE);
            Journal.Found found = journal.facts(webhook.filter(), row.behind(), upTo, BATCH);
            Sorted sorted = sorted(webhook, found.events());
            return new Plan(
                    webhook, holder, Source.REDELIVERY, row.id(), sorted.lanes(), sorted.passed(), found.upTo());
        });
    }

    private Optional<Plan> ofJournal(Subscription webhook, UUID holder, long position) {
        long latest = journal.latest();
        if (latest <= position) {
            return Optional.empty();
        }
        if (keys.count(webhook.id()) >= config.mostFailingKeys()) {
            keys.next(webhook.id()).ifPresent(due -> holding.pause(webhook.id(), due));
            return Optional.empty();
        }
        Journal.Found found = journal.facts(webhook.filter(), position, Math.min(latest, position + STRIDE), BATCH);
        Sorted sorted = sorted(webhook, found.events());
        return Optional.of(
                new Plan(webhook, holder, Source.JOURNAL, null, sorted.lanes(), sorted.passed(), found.upTo()));
    }

    private record Sorted(List<Lane> lanes, Map<String, Stretch> passed) {}

    private Sorted sorted(Subscription webhook, List<JournalEvent> events) {
        Map<String, List<JournalEvent>> byKey = new LinkedHashMap<>();
        events.forEach(event ->
                byKey.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(event));
        Set<String> failing = keys.among(webhook.id(), List.copyOf(byKey.keySet()));
        List<Lane> lanes = new ArrayList<>();
        Map<String, Stretch> passed = new HashMap<>();
        byKey.forEach((key, facts) -> {
            long last = facts.getLast().position();
            if (failing.contains(key)) {
                passed.put(key, new Stretch(facts.getFirst().position(), last));
            } else {
                lanes.add(new Lane(key, 0, null, last, facts));
            }
        });
        return new Sorted(lanes, passed);
    }
}

package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.journal.JournalEvent;
import bandhu.chassis.journal.Stretch;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.delivery.Attempt;
import bandhu.chassis.webhook.delivery.DeliveryLog;
import bandhu.chassis.webhook.dispatch.Plan.Source;
import bandhu.chassis.webhook.place.FailingKeys;
import bandhu.chassis.webhook.place.Holding;
import bandhu.chassis.webhook.place.Redeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what became of a plan, in the transaction of the caller: the log, the keys that wait, and the place that is reached. */
@ApplicationScoped
class Settlement {
    /** From so many failures in a row on, whoever failed last is tried last: it may be to blame itself. */
    private static final int SUSPICIOUS = 3;

    private final Holding holding;
    private final FailingKeys keys;
    private final Redeliveries redeliveries;
    private final DeliveryLog log;
    private final Backoff backoff;
    private final Clock clock;

    Settlement(
            Holding holding,
            FailingKeys keys,
            Redeliveries redeliveries,
            DeliveryLog log,
            Backoff backoff,
            @SystemTime Clock clock) {
        this.holding = holding;
        this.keys = keys;
        this.redeliveries = redeliveries;
        this.log = log;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * How it went.
     *
     * @param paused whether nothing is sent for a while
     * @param exhausted since when nothing was delivered, where something was now tried for the last time; else empty
     */
    record Outcome(boolean paused, Optional<Instant> exhausted) {}

    /** Empty where the webhook is somebody else's by now. */
    Optional<Outcome> settle(Plan plan, List<LaneResult> results) {
        UUID webhook = plan.webhook().id();
        return holding.held(webhook, plan.holder()).map(before -> {
            log.add(
                    webhook,
                    results.stream()
                            .flatMap(result -> result.sent().stream())
                            .sorted(Comparator.comparing(sent -> sent.attempt().at()))
                            .toList());
            Holding.Cursor after = after(plan, results, before);
            boolean isExhausted = backoff.isExhausted(after.failures());
            for (LaneResult result : results) {
                isExhausted |= settle(plan, result, after);
            }
            plan.passed().forEach((key, stretch) -> keys.extend(webhook, key, stretch));
            if (plan.source() == Source.REDELIVERY) {
                redeliveries.keep(webhook, plan.redelivery(), plan.upTo());
            }
            holding.keep(webhook, after, wakeAt(webhook));
            return new Outcome(
                    after.failures() > 0, isExhausted ? Optional.ofNullable(after.failingSince()) : Optional.empty());
        });
    }

    private Instant wakeAt(UUID webhook) {
        return redeliveries.next(webhook).isPresent()
                ? clock.instant()
                : keys.next(webhook).orElse(null);
    }

    private Holding.Cursor after(Plan plan, List<LaneResult> results, Holding.Cursor before) {
        Instant now = clock.instant();
        long position = plan.source() == Source.JOURNAL ? plan.upTo() : before.position();
        List<Attempt> failed =
                results.stream().flatMap(result -> result.failure().stream()).toList();
        boolean delivered = results.stream().anyMatch(result -> result.delivered() > 0);
        Optional<Attempt> away = failed.stream()
                .filter(attempt -> attempt.isReceiverAway() || attempt.isGone())
                .findFirst();
        Instant failing = delivered || failed.isEmpty() && before.failingSince() == null
                ? null
                : Optional.ofNullable(before.failingSince()).orElse(now);
        if (away.isEmpty()) {
            boolean isAnswered = delivered || !failed.isEmpty();
            return new Holding.Cursor(position, before.runAt(), isAnswered ? 0 : before.failures(), failing);
        }
        int failures = (delivered ? 0 : before.failures()) + 1;
        return new Holding.Cursor(position, now.plus(pause(away.get(), failures)), failures, failing);
    }

    private Duration pause(Attempt attempt, int failures) {
        return attempt.isToldToWait() ? attempt.retryAfter() : backoff.after(failures);
    }

    /** Answers whether the lane's head was tried for the last time, and nothing else went well meanwhile. */
    private boolean settle(Plan plan, LaneResult result, Holding.Cursor cursor) {
        UUID webhook = plan.webhook().id();
        if (result.isDone()) {
            rest(plan, result.lane(), result.lane().events().getLast().position());
            return false;
        }
        Optional<Attempt> failure = result.failure();
        JournalEvent head = result.head();
        Instant now = clock.instant();
        Instant since =
                failure.isEmpty() || result.delivered() == 0 && result.lane().since() != null
                        ? Optional.ofNullable(result.lane().since()).orElse(now)
                        : now;
        boolean isExhausted = failure.isPresent() && backoff.isExhausted(result.attempts());
        if (isExhausted && isOnlyThis(since, cursor)) {
            rest(plan, result.lane(), head.position());
            return false;
        }
        Stretch stretch = new Stretch(head.position(), result.lane().last());
        keys.put(
                webhook,
                new FailingKeys.Row(
                        result.lane().key(), stretch, result.attempts(), since, runAt(result, cursor, failure)));
        return isExhausted;
    }

    /** Whether something else was delivered since: then it is given up, and what follows has its turn. */
    private static boolean isOnlyThis(Instant since, Holding.Cursor cursor) {
        return cursor.failingSince() == null || cursor.failingSince().isAfter(since);
    }

    /** What of a lane is left behind a place that is dealt with. */
    private void rest(Plan plan, Lane lane, long done) {
        UUID webhook = plan.webhook().id();
        if (done < lane.last()) {
            Instant now = clock.instant();
            keys.put(webhook, new FailingKeys.Row(lane.key(), new Stretch(done + 1, lane.last()), 0, now, now));
        } else if (plan.source() == Source.KEYS) {
            keys.remove(webhook, lane.key());
        }
    }

    private Instant runAt(LaneResult result, Holding.Cursor cursor, Optional<Attempt> failure) {
        if (failure.isEmpty()) {
            return clock.instant();
        }
        Attempt attempt = failure.get();
        if (!attempt.isReceiverAway()) {
            return clock.instant().plus(backoff.after(result.attempts()));
        }
        return attempt.isToldToWait() || cursor.failures() < SUSPICIOUS
                ? cursor.runAt()
                : clock.instant().plus(backoff.after(result.attempts()).multipliedBy(2));
    }
}

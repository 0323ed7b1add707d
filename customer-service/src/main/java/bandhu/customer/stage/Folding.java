package bandhu.customer.stage;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.Timers;
import bandhu.customer.lifecycle.LifecycleFold;
import bandhu.customer.lifecycle.LifecycleHistory;
import bandhu.customer.lifecycle.StageRow;
import bandhu.customer.profile.CustomerStages;
import bandhu.customer.profile.CustomerStages.Announcement;
import bandhu.customer.rule.RuleService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Folds one customer anew and makes the stored history say the same. What only continues the history is announced as it
 * is; a change of the past quietly, with the whole history. Runs under the lock of the customer's head.
 */
@ApplicationScoped
class Folding {
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final Map<String, Instant> nights = new ConcurrentHashMap<>();
    private final StageRepository repository;
    private final FoldsToCome toCome;
    private final CustomerStages customers;
    private final RuleService rules;
    private final Settings settings;
    private final Timers timers;
    private final Calls calls;
    private final Clock clock;

    Folding(
            StageRepository repository,
            FoldsToCome toCome,
            CustomerStages customers,
            RuleService rules,
            Settings settings,
            Timers timers,
            Calls calls,
            Clock clock) {
        this.repository = repository;
        this.toCome = toCome;
        this.customers = customers;
        this.rules = rules;
        this.settings = settings;
        this.timers = timers;
        this.calls = calls;
        this.clock = clock;
    }

    /** Before a new fact is kept: folds those that came under another quietness, so that none is louder than it came. */
    void settle(LifecycleHead head) {
        var quiet = calls.current().quiet();
        var waiting = toCome.waiting(head.customerId());
        if (waiting != null && waiting.quiet() != quiet) {
            calls.run(waiting, () -> fold(head, List.of()));
        } else if (head.pending().filter(pending -> pending != quiet).isPresent()) {
            under(head.pending().get(), () -> fold(head, List.of()));
        }
    }

    /** Folds the customer when the transaction is about to commit. */
    void foldLater(LifecycleHead head) {
        toCome.add(head.customerId(), calls.current(), this::foldUnder);
    }

    private void foldUnder(UUID customerId, Call call) {
        calls.run(call, () -> repository.locked(customerId).ifPresent(head -> fold(head, List.of())));
    }

    /** Folds as of now, because time has passed or something else than a fact changed. */
    void refold(LifecycleHead head) {
        head.timerIsGone();
        under(head.pending().orElse(calls.current().quiet()), () -> fold(head, List.of()));
    }

    /** Plans the next search for the tenant's median, in the night of its zone. */
    void planMedian() {
        var zone = settings.current().timeZone();
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        var tonight = today.atTime(NIGHT).atZone(zone).toInstant();
        var night = tonight.isAfter(now)
                ? tonight
                : today.plusDays(1).atTime(NIGHT).atZone(zone).toInstant();
        if (!night.equals(nights.put(calls.tenant(), night))) {
            timers.schedule(MedianTimer.NAME, "", night);
        }
    }

    /** Folds what is known now; announces first what the caller has to say. */
    LifecycleHistory fold(LifecycleHead head, List<Announcement> first) {
        var now = clock.instant();
        var zone = settings.current().timeZone();
        var history = new LifecycleFold(zone, rules.versions()).fold(repository.facts(head.customerId()), now);
        var records = repository.history(head.customerId());
        var diff = HistoryDiff.between(records.stream().map(StageRecord::row).toList(), history.rows());
        if ((diff.isEmpty() && first.isEmpty()) || announce(head, history, diff, first)) {
            records.subList(diff.kept(), records.size()).forEach(record -> record.withdraw(now));
            repository.add(head.customerId(), diff.added(), now);
            plan(head, history);
            head.folded(history);
        } else {
            head.await(calls.current().quiet());
        }
        return history;
    }

    /** False when there is no such customer, yet or any more. */
    private boolean announce(LifecycleHead head, LifecycleHistory history, HistoryDiff diff, List<Announcement> first) {
        if (diff.changesThePast() && !revise(head, history)) {
            return false;
        }
        var news = new ArrayList<>(first);
        for (var row : diff.fresh()) {
            var event = LifecycleEvent.entered(head.customerId(), row, head.nextRevision());
            news.add(new Announcement(event, row.since()));
        }
        return stand(head.customerId(), history, news);
    }

    private boolean revise(LifecycleHead head, LifecycleHistory history) {
        var lines = history.rows().stream().map(LifecycleEvent.Line::of).toList();
        var since = history.current().map(StageRow::since).orElse(null);
        var revised = new LifecycleEvent.Revised(
                head.customerId(), history.stage().code(), since, head.nextRevision(), lines);
        var quiet = calls.current().quiet();
        var announcement = List.of(new Announcement(revised, clock.instant()));
        return under(
                quiet == Quiet.LIVE ? Quiet.RECOMPUTE : quiet, () -> stand(head.customerId(), history, announcement));
    }

    private boolean stand(UUID customerId, LifecycleHistory history, List<Announcement> news) {
        var current = history.current();
        return customers.stand(
                customerId,
                history.stage().code(),
                current.map(StageRow::since).orElse(null),
                current.map(row -> row.cause().code()).orElse(null),
                news);
    }

    private void plan(LifecycleHead head, LifecycleHistory history) {
        if (head.pending().isEmpty() && Objects.equals(head.nextDueAt(), history.nextDueAt())) {
            return;
        }
        if (history.nextDueAt() == null) {
            timers.cancel(StageTimer.NAME, head.customerId().toString());
        } else {
            timers.schedule(StageTimer.NAME, head.customerId().toString(), history.nextDueAt());
        }
    }

    private <T> T under(Quiet quiet, Supplier<T> work) {
        var call = calls.current();
        return call.quiet() == quiet ? work.get() : calls.as(call.withQuiet(quiet), work);
    }
}

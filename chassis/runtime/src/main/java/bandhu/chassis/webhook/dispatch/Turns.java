package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.webhook.DisabledReason;
import bandhu.chassis.webhook.WebhookService;
import bandhu.chassis.webhook.WebhooksConfig;
import bandhu.chassis.webhook.delivery.Attempt;
import bandhu.chassis.webhook.place.Holding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * One turn of a webhook: until it has nothing to do. Between what is read and what is kept no transaction and no connection waits for
 * the receiver. Who dies in between has what it sent sent again, under the same ids.
 */
@ApplicationScoped
class Turns {
    /** So that receivers that answer at once leave connections for requests. */
    private static final int TRANSACTIONS = 4;

    private final Planner planner;
    private final Lanes lanes;
    private final Settlement settlement;
    private final Holding holding;
    private final WebhookService webhooks;
    private final Calls calls;
    private final WebhooksConfig config;
    private final Clock clock;
    private final Semaphore transactions = new Semaphore(TRANSACTIONS);

    Turns(
            Planner planner,
            Lanes lanes,
            Settlement settlement,
            Holding holding,
            WebhookService webhooks,
            Calls calls,
            WebhooksConfig config,
            @SystemTime Clock clock) {
        this.planner = planner;
        this.lanes = lanes;
        this.settlement = settlement;
        this.holding = holding;
        this.webhooks = webhooks;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    /** A turn that breaks off keeps its hold, so that nobody tries the same at once. */
    void serve(DueWebhook due) {
        Call call = Call.system(due.tenant(), config.service(), due.id().toString());
        calls.run(call, () -> serve(due.id()));
    }

    /** Begins nothing more. */
    void stop() {
        lanes.stop();
    }

    private void serve(UUID webhook) {
        UUID holder = Uuid7.next();
        Optional<Plan> plan = inTransaction(() -> planner.next(webhook, holder));
        while (plan.isPresent() && goesOn(plan.get()) && !lanes.isStopping()) {
            plan = inTransaction(() -> planner.next(webhook, holder));
        }
        inTransaction(() -> {
            holding.release(webhook, holder);
            return true;
        });
    }

    private boolean goesOn(Plan plan) {
        UUID webhook = plan.webhook().id();
        List<LaneResult> results = lanes.run(plan);
        Failpoints.pass(Failpoint.DELIVERED);
        boolean isGone =
                results.stream().flatMap(result -> result.failure().stream()).anyMatch(Attempt::isGone);
        if (isGone) {
            webhooks.disable(webhook, DisabledReason.GONE);
        }
        Optional<Settlement.Outcome> outcome = inTransaction(() -> settlement.settle(plan, results));
        boolean isLost = outcome.flatMap(Settlement.Outcome::exhausted)
                .filter(since -> !since.plus(config.lasting()).isAfter(clock.instant()))
                .isPresent();
        if (isLost && !isGone) {
            webhooks.disable(webhook, DisabledReason.FAILING);
        }
        return !isGone && !isLost && outcome.filter(each -> !each.paused()).isPresent();
    }

    private <T> T inTransaction(Supplier<T> work) {
        transactions.acquireUninterruptibly();
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            transactions.release();
        }
    }
}

package bandhu.chassis.time;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Timers as rows of the transaction that sets them. */
@ApplicationScoped
class TimerTable implements Timers {
    private final Sql sql;
    private final Calls calls;
    private final TimerPoller poller;
    private final MovedClocks moved;
    private final TransactionSynchronizationRegistry transactions;

    TimerTable(
            Sql sql,
            Calls calls,
            TimerPoller poller,
            MovedClocks moved,
            TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.calls = calls;
        this.poller = poller;
        this.moved = moved;
        this.transactions = transactions;
    }

    @Override
    public void schedule(String name, String key, Instant dueAt) {
        schedule(name, Map.of(key, dueAt));
    }

    @Override
    public void schedule(String name, Map<String, Instant> dueAt) {
        if (dueAt.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(dueAt.keySet());
        sql.update(
                """
                INSERT INTO timer (tenant_id, name, key, due_at, run_at)
                SELECT ?, ?, w.key, w.due_at::timestamptz, w.due_at::timestamptz
                FROM unnest(?::text[], ?::text[]) AS w(key, due_at)
                ON CONFLICT (tenant_id, name, key)
                DO UPDATE SET due_at = excluded.due_at, run_at = excluded.run_at, attempts = 0
                """,
                calls.tenant(),
                name,
                keys,
                keys.stream().map(dueAt::get).map(Instant::toString).toList());
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(
                    new WakeAfterCommit(Collections.min(dueAt.values()).minus(moved.ahead(calls.tenant()))));
        }
    }

    @Override
    public void cancel(String name, String key) {
        sql.update("DELETE FROM timer WHERE tenant_id = ? AND name = ? AND key = ?", calls.tenant(), name, key);
    }

    private final class WakeAfterCommit implements Synchronization {
        private final Instant dueAt;

        private WakeAfterCommit(Instant dueAt) {
            this.dueAt = dueAt;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                poller.wakeBy(dueAt);
            }
        }
    }
}

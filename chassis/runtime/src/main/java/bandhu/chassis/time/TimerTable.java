package bandhu.chassis.time;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

/** Timers as rows of the transaction that sets them. */
@ApplicationScoped
class TimerTable implements Timers {
    private final Sql sql;
    private final Calls calls;
    private final TimerPoller poller;
    private final TransactionSynchronizationRegistry transactions;

    TimerTable(Sql sql, Calls calls, TimerPoller poller, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.calls = calls;
        this.poller = poller;
        this.transactions = transactions;
    }

    @Override
    public void schedule(String name, String key, Instant dueAt) {
        sql.update("""
                INSERT INTO timer (tenant_id, name, key, due_at, run_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, name, key)
                DO UPDATE SET due_at = excluded.due_at, run_at = excluded.run_at, attempts = 0
                """, calls.tenant(), name, key, dueAt, dueAt);
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new WakeAfterCommit(dueAt));
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

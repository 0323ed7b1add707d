package bandhu.chassis.event.outbox;

import bandhu.chassis.call.Call;
import bandhu.chassis.change.Changes;
import bandhu.chassis.fault.Failpoint;
import bandhu.chassis.fault.Failpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

/** The events of each transaction in progress, whoever began it, until its last moment. */
@ApplicationScoped
class PendingEvents {
    private final TransactionSynchronizationRegistry transactions;
    private final Changes changes;
    private final OutboxTable table;
    private final Commits commits;

    PendingEvents(
            TransactionSynchronizationRegistry transactions, Changes changes, OutboxTable table, Commits commits) {
        this.transactions = transactions;
        this.changes = changes;
        this.table = table;
        this.commits = commits;
    }

    void add(Call call, Announcement said, OutboxRow row, Instant now) {
        ofTransaction().add(call, said, row, now);
    }

    private EventBuffer ofTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are appended in a transaction only");
        }
        EventBuffer buffer = (EventBuffer) transactions.getResource(EventBuffer.class);
        if (buffer == null) {
            EventBuffer fresh = new EventBuffer();
            transactions.putResource(EventBuffer.class, fresh);
            transactions.registerInterposedSynchronization(new Writing(fresh));
            buffer = fresh;
        }
        return buffer;
    }

    /** Registered after Hibernate's, so that the rows are the transaction's last statements. */
    private final class Writing implements Synchronization {
        private final EventBuffer buffer;

        Writing(EventBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void beforeCompletion() {
            changes.write(buffer.changes());
            table.insert(buffer.rows());
            Failpoints.pass(Failpoint.BEFORE_COMMIT);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Failpoints.pass(Failpoint.COMMITTED);
                commits.committed(buffer.last());
            }
        }
    }
}

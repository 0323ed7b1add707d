package bandhu.chassis.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells this replica's worker that a job was committed that it need not wait for. */
@ApplicationScoped
public class JobSignal {
    private final TransactionSynchronizationRegistry transactions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    JobSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Once the transaction in progress is committed. */
    void afterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    listeners.forEach(Runnable::run);
                }
            }
        });
    }
}

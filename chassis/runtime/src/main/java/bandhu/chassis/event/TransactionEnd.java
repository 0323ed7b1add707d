package bandhu.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Work that waits until the transaction in progress is about to commit, and is done before its events are written. */
@ApplicationScoped
public class TransactionEnd {
    private final TransactionManager transactions;
    private final Instance<EntityManager> entities;

    TransactionEnd(TransactionManager transactions, Instance<EntityManager> entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    /** Has the work done at the end, unless the transaction is rolled back before. */
    public void before(Runnable work) {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    work.run();
                    complete();
                }

                @Override
                public void afterCompletion(int status) {}
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction takes no more work", e);
        }
    }

    /** Hibernate had its own end of the transaction by then: it neither flushes nor gives the connection back again. */
    private void complete() {
        if (!entities.isResolvable()) {
            return;
        }
        EntityManager session = entities.get();
        session.flush();
        session.unwrap(SharedSessionContractImplementor.class)
                .getJdbcCoordinator()
                .getLogicalConnection()
                .beforeTransactionCompletion();
    }
}

package bandhu.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Whether new records of the transaction are written together. Otherwise each is written when its event is told, which shows at
 * once what the database refuses, but looks over all records of the transaction each time.
 */
@ApplicationScoped
public class Gathering {
    private final TransactionSynchronizationRegistry transactions;

    Gathering(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Leaves new records to whoever flushes. */
    public void begin() {
        transactions.putResource(Gathering.class, Boolean.TRUE);
    }

    public boolean isOn() {
        return transactions.getResource(Gathering.class) != null;
    }
}

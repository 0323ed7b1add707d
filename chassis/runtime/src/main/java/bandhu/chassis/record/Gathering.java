package bandhu.chassis.record;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the records of the transaction are read and written together, one statement for each kind rather than for each record.
 * Otherwise each is written when its event is told, which shows at once what the database refuses, but looks over all records of
 * the transaction each time. What a transaction that gathers is refused may not be so if its writes were done one by one; what it
 * is not refused is as if they were.
 */
@Singleton
public class Gathering {
    private final TransactionSynchronizationRegistry transactions;

    Gathering(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Leaves records to whoever flushes, and what hangs on them to {@link #write}. */
    public void begin() {
        transactions.putResource(Gathering.class, new Gathered());
    }

    public boolean isOn() {
        return current().isPresent();
    }

    /**
     * What its owner has still to write in this transaction, made on first need; empty where nothing is gathered.
     *
     * @param make what {@link #write} runs
     */
    public <W extends Runnable> Optional<W> writes(Class<W> type, Supplier<W> make) {
        return current().map(gathered -> gathered.writes(type, make));
    }

    /** Writes what hangs on the records, which are to be flushed before. */
    public void write() {
        current().ifPresent(Gathered::write);
    }

    /** Whether an event of the aggregate was told of which the row does not know yet: it has to be written before another. */
    public boolean waits(AggregateRoot aggregate) {
        return current().filter(gathered -> gathered.waits(aggregate)).isPresent();
    }

    /**
     * Lets the row of an aggregate wait whose event is told; false where nothing is gathered.
     *
     * @param changed whether it is more than new, so that writing it will give it the next version
     */
    public boolean postpone(AggregateRoot aggregate, boolean changed) {
        Optional<Gathered> gathered = current();
        gathered.ifPresent(all -> {
            if (changed) {
                aggregate.foresee();
            }
            all.postpone(aggregate);
        });
        return gathered.isPresent();
    }

    Optional<Gathered> current() {
        return transactions.getTransactionKey() == null
                ? Optional.empty()
                : Optional.ofNullable((Gathered) transactions.getResource(Gathering.class));
    }
}

package bandhu.chassis.event;

import bandhu.chassis.event.outbox.EventBuffer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** The last event that the request in progress caused: what {@code Bandhu-Position} answers. */
@RequestScoped
public class Positions {
    private final TransactionSynchronizationRegistry transactions;
    private final MessagingConfig config;
    private String last;

    Positions(TransactionSynchronizationRegistry transactions, MessagingConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** {@code <service>/<event id>}, once it is committed; empty when the request caused none. */
    public Optional<String> last() {
        return Optional.ofNullable(last);
    }

    /** What {@link #last()} will be if the transaction in progress commits. */
    public Optional<String> pending() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return Optional.empty();
        }
        return Optional.ofNullable((EventBuffer) transactions.getResource(EventBuffer.class))
                .map(buffer -> config.service() + '/' + buffer.last());
    }

    public void reached(String position) {
        last = position;
    }
}

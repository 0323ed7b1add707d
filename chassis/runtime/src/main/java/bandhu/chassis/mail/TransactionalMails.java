package bandhu.chassis.mail;

import bandhu.chassis.call.Calls;
import bandhu.chassis.effect.Effects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/** Mails as rows of the transaction that wants them sent. */
@ApplicationScoped
class TransactionalMails implements Mails {
    private final Calls calls;
    private final Effects effects;
    private final QueuedMails queue;
    private final MailSender sender;
    private final TransactionSynchronizationRegistry transactions;

    TransactionalMails(
            Calls calls,
            Effects effects,
            QueuedMails queue,
            MailSender sender,
            TransactionSynchronizationRegistry transactions) {
        this.calls = calls;
        this.effects = effects;
        this.queue = queue;
        this.sender = sender;
        this.transactions = transactions;
    }

    @Override
    public void send(String kind, UUID id) {
        if (!effects.allowed()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Mails are sent from a transaction only");
        }
        queue.put(new DueMail(calls.tenant(), kind, id));
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sender.wake();
            }
        }
    }
}

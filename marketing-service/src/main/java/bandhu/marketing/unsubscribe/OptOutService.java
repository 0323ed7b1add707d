package bandhu.marketing.unsubscribe;

import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.settings.Settings;
import bandhu.marketing.message.Addressed;
import bandhu.marketing.message.Messages;
import bandhu.marketing.suppression.OptOut;
import bandhu.marketing.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What a link does, as the tenant that it belongs to; never in the transaction of whoever holds a token as well. */
@ApplicationScoped
class OptOutService {
    private final Messages messages;
    private final Suppressions suppressions;
    private final Settings settings;

    OptOutService(Messages messages, Suppressions suppressions, Settings settings) {
        this.messages = messages;
        this.suppressions = suppressions;
        this.settings = settings;
    }

    /** Who wrote the message. */
    @Transactional(TxType.REQUIRES_NEW)
    public String sender(UUID messageId) {
        message(messageId);
        return settings.current().name();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public String optOut(UUID messageId) {
        Addressed to = message(messageId);
        suppressions.add(new OptOut(
                to.messageId(),
                to.campaignId(),
                to.subjectId(),
                to.customerId(),
                to.channel(),
                to.purpose(),
                to.address()));
        return settings.current().name();
    }

    private Addressed message(UUID messageId) {
        return messages.lock(messageId).orElseThrow(ProblemException::notFound);
    }
}

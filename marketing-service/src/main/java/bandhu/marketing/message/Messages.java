package bandhu.marketing.message;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.mail.Mails;
import bandhu.marketing.campaign.RunningCampaign;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Messages as other features use them, in the transaction in progress. */
@ApplicationScoped
public class Messages {
    private final MessageRepository messages;
    private final CustomerRefs customers;
    private final Mails mails;
    private final Outbox outbox;

    Messages(MessageRepository messages, CustomerRefs customers, Mails mails, Outbox outbox) {
        this.messages = messages;
        this.customers = customers;
        this.mails = mails;
        this.outbox = outbox;
    }

    /** Has a customer written to, unless the campaign did so before. Whether they may be is asked when it is sent. */
    public void queue(RunningCampaign campaign, UUID subjectId) {
        UUID customerId = customers.resolve(subjectId);
        if (messages.exists(campaign.id(), customerId)) {
            return;
        }
        Message message = Message.queue(campaign, subjectId, customerId);
        messages.persist(message);
        outbox.append(message);
        mails.send(CampaignMails.KIND, message.id());
    }

    /** The message, locked until the transaction ends; empty when there is none. */
    public Optional<Addressed> lock(UUID messageId) {
        return messages.lock(messageId).map(Message::addressed);
    }
}

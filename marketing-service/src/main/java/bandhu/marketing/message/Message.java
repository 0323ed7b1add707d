package bandhu.marketing.message;

import bandhu.chassis.language.Text;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.marketing.Channel;
import bandhu.marketing.Refusals;
import bandhu.marketing.campaign.RunningCampaign;
import bandhu.marketing.message.MessageEvent.MessageSent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a campaign says to one customer. There is one for each two, whatever happens again to the customer. */
@Entity
@Table(name = "message")
class Message extends AggregateRoot {
    static final String COLLECTION = "messages";

    private UUID campaignId;
    private UUID subjectId;
    private UUID customerId;
    private String channel;
    private String purpose;
    private String status;
    private String reason;
    private String address;
    private Instant sentAt;

    protected Message() {}

    private Message(UUID id) {
        super(id, List.of());
    }

    /** @param customerId to whom the subject now belongs */
    static Message queue(RunningCampaign campaign, UUID subjectId, UUID customerId) {
        Message message = new Message(Uuid7.next());
        message.campaignId = campaign.id();
        message.subjectId = subjectId;
        message.customerId = customerId;
        message.channel = campaign.channel().wire();
        message.purpose = campaign.purpose();
        message.status = MessageStatus.QUEUED.wire();
        return message;
    }

    /** Keeps where it goes, and what it is about by now. */
    void addressedTo(String reader, String about) {
        requireUnsent();
        address = reader;
        purpose = about;
    }

    MessageSent sent(Instant when) {
        if (status() == MessageStatus.SENT) {
            throw Refusals.illegal(Text.of("illegal-transition.message", "status", status));
        }
        status = MessageStatus.SENT.wire();
        reason = null;
        sentAt = when;
        return new MessageSent(id(), customerId, campaignId, channel, purpose);
    }

    void skip(String why) {
        requireUnsent();
        status = MessageStatus.SKIPPED.wire();
        reason = why;
    }

    void fail(String why) {
        requireUnsent();
        status = MessageStatus.FAILED.wire();
        reason = why;
    }

    private void requireUnsent() {
        if (!isQueued()) {
            throw Refusals.illegal(Text.of("illegal-transition.message", "status", status));
        }
    }

    boolean isQueued() {
        return status() == MessageStatus.QUEUED;
    }

    private MessageStatus status() {
        return MessageStatus.of(status);
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID customerId() {
        return customerId;
    }

    Addressed addressed() {
        return new Addressed(id(), campaignId, subjectId, customerId, Channel.of(channel), purpose, address);
    }

    MessageView view() {
        return new MessageView(
                id(),
                campaignId,
                customerId,
                Channel.of(channel),
                purpose,
                status(),
                reason,
                sentAt,
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }
}

package bandhu.marketing.suppression;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.marketing.Channel;
import bandhu.marketing.suppression.SuppressionEvent.Suppressed;
import bandhu.marketing.suppression.SuppressionEvent.Unsubscribed;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** That a customer, and whoever else has the address, gets nothing more on a channel. */
@Entity
@Table(name = "suppression")
class Suppression extends AggregateRoot {
    private static final String UNSUBSCRIBED = "unsubscribed";

    private UUID subjectId;
    private UUID customerId;
    private String channel;
    private String address;
    private String reason;
    private UUID messageId;

    protected Suppression() {}

    private Suppression(UUID id) {
        super(id, List.of());
    }

    static Suppression of(OptOut said) {
        Suppression suppression = new Suppression(Uuid7.next());
        suppression.subjectId = said.subjectId();
        suppression.customerId = said.customerId();
        suppression.channel = said.channel().wire();
        suppression.address = key(said.address());
        suppression.reason = UNSUBSCRIBED;
        suppression.messageId = said.messageId();
        return suppression;
    }

    /** By this two spellings of one address are the same. */
    static String key(String address) {
        return address == null ? null : address.toLowerCase(Locale.ROOT);
    }

    Unsubscribed unsubscribed(OptOut said) {
        return new Unsubscribed(said.messageId(), customerId, said.campaignId(), channel, said.purpose());
    }

    Suppressed suppressed() {
        return new Suppressed(id(), customerId, channel, reason);
    }

    @Override
    public String collection() {
        return "suppressions";
    }

    /** Without the address: it is kept once. */
    @Override
    public Object snapshot() {
        return new Snapshot(id(), customerId, Channel.of(channel), reason, messageId, version());
    }

    record Snapshot(UUID id, UUID customerId, Channel channel, String reason, UUID messageId, long version) {}
}

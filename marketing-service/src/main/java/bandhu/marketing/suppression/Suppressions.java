package bandhu.marketing.suppression;

import bandhu.chassis.event.Outbox;
import bandhu.marketing.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who must not be written to, in the transaction in progress. */
@ApplicationScoped
public class Suppressions {
    private final SuppressionRepository suppressions;
    private final Outbox outbox;

    Suppressions(SuppressionRepository suppressions, Outbox outbox) {
        this.suppressions = suppressions;
        this.outbox = outbox;
    }

    /** @param address null where there is none */
    public boolean has(UUID customerId, Channel channel, String address) {
        return suppressions.ofCustomer(customerId, channel.wire())
                || address != null && suppressions.ofAddress(Suppression.key(address), channel.wire());
    }

    /** Said again, it changes nothing. */
    public void add(OptOut said) {
        if (suppressions.ofCustomer(said.customerId(), said.channel().wire())) {
            return;
        }
        Suppression suppression = Suppression.of(said);
        suppressions.persist(suppression);
        outbox.append(suppression, suppression.unsubscribed(said));
        outbox.append(suppression, suppression.suppressed());
    }
}

package bandhu.marketing.audience;

import bandhu.chassis.inbox.customer.CustomerCopies;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom a message would reach, and what they said about it. */
@ApplicationScoped
public class Audience implements Expansion.Source {
    private final CustomerCopies copies;
    private final KnownConsentRepository consents;

    Audience(CustomerCopies copies, KnownConsentRepository consents) {
        this.copies = copies;
        this.consents = consents;
    }

    /** Empty while the customer's state has not arrived. */
    public Optional<Reader> reader(UUID customerId) {
        return copies.find(KnownCustomer.class, customerId).map(KnownCustomer::reader);
    }

    public ConsentStatus consent(UUID customerId, String channel, String purpose) {
        return consents.known(customerId, channel, purpose)
                .map(KnownConsent::status)
                .orElse(ConsentStatus.UNKNOWN);
    }

    @Override
    public List<Expansion> expansions() {
        return copies.expansions(KnownCustomer.class, "messages");
    }
}

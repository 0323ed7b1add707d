package bandhu.marketing.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whom a message would reach, and what they said about it. */
@ApplicationScoped
public class Audience {
    private final KnownCustomerRepository customers;
    private final KnownConsentRepository consents;

    Audience(KnownCustomerRepository customers, KnownConsentRepository consents) {
        this.customers = customers;
        this.consents = consents;
    }

    /** Empty while the customer's state has not arrived. */
    public Optional<Reader> reader(UUID customerId) {
        return customers.known(customerId).map(KnownCustomer::reader);
    }

    public ConsentStatus consent(UUID customerId, String channel, String purpose) {
        return consents.known(customerId, channel, purpose)
                .map(KnownConsent::status)
                .orElse(ConsentStatus.UNKNOWN);
    }
}

package bandhu.marketing.audience;

import bandhu.chassis.call.Calls;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom a message would reach, and what they said about it. */
@ApplicationScoped
public class Audience implements Expansion.Source {
    private final KnownCustomerRepository customers;
    private final KnownConsentRepository consents;
    private final Calls calls;

    Audience(KnownCustomerRepository customers, KnownConsentRepository consents, Calls calls) {
        this.customers = customers;
        this.consents = consents;
        this.calls = calls;
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

    @Override
    public List<Expansion> expansions() {
        return List.of(new Expansion("messages", "customer", "customerId", "customers", this::briefs));
    }

    private Map<UUID, CustomerBrief> briefs(Set<UUID> ids) {
        boolean masked = calls.current().seesFiguresOnly();
        return customers.among(ids).stream()
                .collect(Collectors.toMap(KnownCustomer::id, customer -> customer.brief(masked)));
    }
}

package bandhu.marketing.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KnownConsentRepository implements PanacheRepositoryBase<KnownConsent, KnownConsent.Key> {
    Optional<KnownConsent> known(UUID customerId, String channel, String purpose) {
        return find("customerId = ?1 and channel = ?2 and purpose = ?3", customerId, channel, purpose)
                .firstResultOptional();
    }
}

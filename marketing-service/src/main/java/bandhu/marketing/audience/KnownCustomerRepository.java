package bandhu.marketing.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KnownCustomerRepository implements PanacheRepositoryBase<KnownCustomer, UUID> {
    Optional<KnownCustomer> known(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }
}

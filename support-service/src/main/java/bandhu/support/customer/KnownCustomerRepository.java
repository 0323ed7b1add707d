package bandhu.support.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class KnownCustomerRepository implements PanacheRepositoryBase<KnownCustomer, UUID> {
    List<KnownCustomer> among(Set<UUID> ids) {
        return list("id in ?1", ids);
    }

    Optional<KnownCustomer> known(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }
}

package bandhu.marketing.audience;

import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class KnownCustomerRepository implements PanacheRepositoryBase<KnownCustomer, UUID> {
    private final Loading loading;

    KnownCustomerRepository(Loading loading) {
        this.loading = loading;
    }

    Optional<KnownCustomer> known(UUID id) {
        return loading.byId(KnownCustomer.class, id);
    }

    List<KnownCustomer> among(Set<UUID> ids) {
        return loading.all(KnownCustomer.class, "e.id in :ids", Map.of("ids", ids));
    }
}

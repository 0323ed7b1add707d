package bandhu.marketing.suppression;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SuppressionRepository implements PanacheRepositoryBase<Suppression, UUID> {
    boolean ofCustomer(UUID customerId, String channel) {
        return count("customerId = ?1 and channel = ?2", customerId, channel) > 0;
    }

    boolean ofAddress(String address, String channel) {
        return count("address = ?1 and channel = ?2", address, channel) > 0;
    }
}

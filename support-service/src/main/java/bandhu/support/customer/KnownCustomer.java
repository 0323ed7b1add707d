package bandhu.support.customer;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerCopy;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A customer as customer-service last told, and how to write to it. */
@Entity
@Table(name = "known_customer")
class KnownCustomer extends CustomerCopy {
    private String email;
    private boolean reachable;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        super(id);
    }

    @Override
    protected void remember(IncomingState state) {
        CustomerState.Email primary = state.as(CustomerState.class).email().orElse(null);
        email = primary == null ? null : primary.address();
        reachable = primary != null && primary.isReachable();
    }

    @Override
    protected void forget() {
        email = null;
        reachable = false;
    }

    Contact contact() {
        return new Contact(displayName(), email, reachable, language(), isDeleted());
    }
}

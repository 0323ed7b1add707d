package bandhu.sales.customer;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerCopy;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a customer exists, as customer-service last told. */
@Entity
@Table(name = "known_customer")
class KnownCustomer extends CustomerCopy {
    private String kind;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        super(id);
    }

    private record Told(String kind) {}

    /** Of what kind one was that was deleted stays known. */
    @Override
    protected void remember(IncomingState state) {
        kind = state.as(Told.class).kind();
    }
}

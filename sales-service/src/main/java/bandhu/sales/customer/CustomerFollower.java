package bandhu.sales.customer;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerCopies;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps which customers exist, and a little of them, from their state. */
@ApplicationScoped
class CustomerFollower implements CustomerStateFollower {
    private final CustomerCopies copies;

    CustomerFollower(CustomerCopies copies) {
        this.copies = copies;
    }

    @Override
    public String collection() {
        return "customers";
    }

    @Override
    public void follow(List<IncomingState> states) {
        copies.learn(KnownCustomer.class, KnownCustomer::new, states);
    }
}

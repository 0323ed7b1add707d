package bandhu.sales.customer;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps which customers exist, and a little of them, from their state. */
@ApplicationScoped
class CustomerFollower implements CustomerStateFollower {
    private final KnownCustomerRepository customers;

    CustomerFollower(KnownCustomerRepository customers) {
        this.customers = customers;
    }

    @Override
    public String collection() {
        return "customers";
    }

    @Override
    public void follow(IncomingState state) {
        KnownCustomer customer = customers.known(state.id()).orElseGet(() -> {
            KnownCustomer unknown = new KnownCustomer(state.id());
            customers.persist(unknown);
            return unknown;
        });
        customer.learn(state.version(), state.deleted() ? null : state.as(CustomerState.class));
    }
}

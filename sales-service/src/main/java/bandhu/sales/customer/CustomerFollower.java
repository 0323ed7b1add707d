package bandhu.sales.customer;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps which customers exist, from their state. */
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
        String kind = state.deleted() ? null : state.as(CustomerState.class).kind();
        customer.learn(state.version(), kind, state.deleted());
    }
}

package bandhu.marketing.audience;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps who the customers are and how to write to them, from their state. */
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
        if (state.deleted()) {
            customer.forget(state.version());
        } else {
            customer.learn(state.version(), state.as(CustomerState.class));
        }
    }
}

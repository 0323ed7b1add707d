package bandhu.support.customer;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingState;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps who the customers are and how to write to them, from their state. */
@ApplicationScoped
class CustomerListener {
    private static final String CHANNEL = "customer-state";

    private final Inbox inbox;
    private final KnownCustomerRepository customers;

    CustomerListener(Inbox inbox, KnownCustomerRepository customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.state(CHANNEL, batch, this::learn);
    }

    private void learn(IncomingState state) {
        if (!"customers".equals(state.collection())) {
            return;
        }
        KnownCustomer customer = customers.known(state.id()).orElseGet(() -> {
            KnownCustomer unknown = new KnownCustomer(state.id());
            customers.persist(unknown);
            return unknown;
        });
        CustomerState told = state.deleted() ? null : state.as(CustomerState.class);
        customer.learn(state.version(), told);
    }
}

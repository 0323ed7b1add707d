package bandhu.marketing.audience;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerRefs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what customer-service tells of customers and of their consents. */
@ApplicationScoped
class CustomerListener {
    private static final String STATE = "customer-state";
    private static final String CONSENT = "consent";
    private static final String CHANGED = "bandhu.consent.consent-changed.v1";

    private final Inbox inbox;
    private final KnownCustomerRepository customers;
    private final KnownConsentRepository consents;
    private final CustomerRefs refs;

    CustomerListener(
            Inbox inbox, KnownCustomerRepository customers, KnownConsentRepository consents, CustomerRefs refs) {
        this.inbox = inbox;
        this.customers = customers;
        this.consents = consents;
        this.refs = refs;
    }

    @Incoming(STATE)
    @Blocking
    void state(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.state(STATE, batch, this::learn);
    }

    @Incoming(CONSENT)
    @Blocking
    void consents(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.facts(CONSENT, batch, this::hear);
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
        if (state.deleted()) {
            customer.forget(state.version());
        } else {
            customer.learn(state.version(), state.as(CustomerState.class));
        }
    }

    private void hear(IncomingEvent event) {
        if (!CHANGED.equals(event.type())) {
            return;
        }
        ConsentChanged said = event.as(ConsentChanged.class);
        UUID customerId = refs.resolve(said.customerId());
        consents.known(customerId, said.channel(), said.purpose())
                .ifPresentOrElse(
                        known -> known.learn(said.status(), event.time(), event.id()),
                        () -> consents.persist(new KnownConsent(customerId, said, event.time(), event.id())));
    }
}

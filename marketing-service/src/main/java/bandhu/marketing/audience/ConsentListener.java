package bandhu.marketing.audience;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.customer.CustomerRefs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what customers said about being written to. */
@ApplicationScoped
class ConsentListener {
    private static final String CHANNEL = "consent";
    private static final String CHANGED = "bandhu.consent.consent-changed.v1";

    private final Inbox inbox;
    private final KnownConsentRepository consents;
    private final CustomerRefs refs;

    ConsentListener(Inbox inbox, KnownConsentRepository consents, CustomerRefs refs) {
        this.inbox = inbox;
        this.consents = consents;
        this.refs = refs;
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.facts(CHANNEL, batch, this::hear);
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

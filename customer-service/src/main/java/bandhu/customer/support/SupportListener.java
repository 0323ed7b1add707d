package bandhu.customer.support;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.timeline.TimelineService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what happens in support. */
@ApplicationScoped
class SupportListener {
    private final Inbox inbox;
    private final TimelineService timeline;
    private final SupportFacts facts;

    SupportListener(Inbox inbox, TimelineService timeline, SupportFacts facts) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.facts = facts;
    }

    @Incoming("support")
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("support", records, this::handle);
    }

    private void handle(IncomingEvent event) {
        timeline.record(event);
        facts.take(event);
    }
}

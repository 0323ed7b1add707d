package bandhu.customer.own;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.timeline.TimelineService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what customers said about being reached, so that it stands on the timeline. */
@ApplicationScoped
class ConsentListener {
    private final Inbox inbox;
    private final TimelineService timeline;

    ConsentListener(Inbox inbox, TimelineService timeline) {
        this.inbox = inbox;
        this.timeline = timeline;
    }

    @Incoming("consent")
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("consent", records, this::handle);
    }

    private void handle(IncomingEvent event) {
        timeline.record(event);
    }
}

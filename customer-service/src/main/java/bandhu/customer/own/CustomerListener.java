package bandhu.customer.own;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.stage.StageService;
import bandhu.customer.timeline.TimelineService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows this service's own facts about customers, so that they stand on the timeline among the others. */
@ApplicationScoped
class CustomerListener {
    private final Inbox inbox;
    private final TimelineService timeline;
    private final StageService stages;

    CustomerListener(Inbox inbox, TimelineService timeline, StageService stages) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.stages = stages;
    }

    @Incoming("customer")
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("customer", records, this::handle);
    }

    private void handle(IncomingEvent event) {
        timeline.record(event);
        stages.known(event);
    }
}

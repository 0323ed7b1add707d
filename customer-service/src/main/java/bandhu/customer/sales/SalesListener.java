package bandhu.customer.sales;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.timeline.TimelineService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what happens in sales. */
@ApplicationScoped
class SalesListener {
    private final Inbox inbox;
    private final TimelineService timeline;
    private final SalesFacts facts;

    SalesListener(Inbox inbox, TimelineService timeline, SalesFacts facts) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.facts = facts;
    }

    @Incoming("sales")
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("sales", records, this::handle);
    }

    private void handle(IncomingEvent event) {
        timeline.record(event);
        facts.take(event);
    }
}

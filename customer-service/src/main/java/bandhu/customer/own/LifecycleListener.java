package bandhu.customer.own;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.customer.timeline.TimelineService;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows this service's own facts about the lifecycle, so that they stand on the timeline among the others. */
@ApplicationScoped
class LifecycleListener {
    private final Inbox inbox;
    private final TimelineService timeline;
    private final ReferralFacts referrals;

    LifecycleListener(Inbox inbox, TimelineService timeline, ReferralFacts referrals) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.referrals = referrals;
    }

    @Incoming("lifecycle")
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("lifecycle", records, this::handle);
    }

    private void handle(IncomingEvent event) {
        timeline.record(event);
        referrals.take(event);
    }
}

package bandhu.analytics.customer;

import bandhu.analytics.fact.CustomerStages;
import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the lifecycle of customers. */
@ApplicationScoped
class LifecycleListener {
    private static final Set<String> STAGES = Set.of(
            "bandhu.lifecycle.selected.v1",
            "bandhu.lifecycle.acquired.v1",
            "bandhu.lifecycle.retained.v1",
            "bandhu.lifecycle.extended.v1",
            "bandhu.lifecycle.at-risk.v1",
            "bandhu.lifecycle.churned.v1",
            "bandhu.lifecycle.won-back.v1");

    private final Inbox inbox;
    private final CustomerStages stages;

    LifecycleListener(Inbox inbox, CustomerStages stages) {
        this.inbox = inbox;
        this.stages = stages;
    }

    @Incoming("lifecycle")
    @Blocking
    void facts(List<ConsumerRecord<String, byte[]>> records) {
        inbox.facts("lifecycle", records, this::record);
    }

    private void record(IncomingEvent event) {
        if (STAGES.contains(event.type())) {
            var said = event.as(LifecycleEvents.Entered.class);
            stages.entered(
                    event.tenant(),
                    said.customerId(),
                    said.revision(),
                    new CustomerStages.Stage(said.stage(), said.since()));
        } else if (event.type().equals("bandhu.lifecycle.revised.v1")) {
            var said = event.as(LifecycleEvents.Revised.class);
            stages.revised(
                    event.tenant(),
                    said.customerId(),
                    said.revision(),
                    said.history().stream()
                            .map(step -> new CustomerStages.Stage(step.stage(), step.since()))
                            .toList());
        }
    }
}

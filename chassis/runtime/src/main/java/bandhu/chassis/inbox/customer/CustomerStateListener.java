package bandhu.chassis.inbox.customer;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingState;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears in every service what customer-service says of its records, and tells the followers. */
@ApplicationScoped
class CustomerStateListener {
    private static final String CHANNEL = "customer-state";
    private final Inbox inbox;
    private final List<CustomerStateFollower> followers;

    CustomerStateListener(Inbox inbox, @All List<CustomerStateFollower> followers) {
        this.inbox = inbox;
        this.followers = followers;
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.state(CHANNEL, batch, this::tell);
    }

    private void tell(List<IncomingState> states) {
        for (CustomerStateFollower follower : followers) {
            List<IncomingState> its = states.stream()
                    .filter(state -> follower.collection().equals(state.collection()))
                    .toList();
            if (!its.isEmpty()) {
                follower.follow(its);
            }
        }
    }
}

package bandhu.marketing.lifecycle;

import bandhu.chassis.effect.Effects;
import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.marketing.Stage;
import bandhu.marketing.campaign.Campaigns;
import bandhu.marketing.message.Messages;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has each running campaign write to a customer who enters its stage. History that is loaded or told anew moves nobody. */
@ApplicationScoped
class LifecycleListener {
    private static final String CHANNEL = "lifecycle";
    private static final String PREFIX = "bandhu.lifecycle.";
    private static final String VERSION = ".v1";

    private final Inbox inbox;
    private final Effects effects;
    private final Campaigns campaigns;
    private final Messages messages;

    LifecycleListener(Inbox inbox, Effects effects, Campaigns campaigns, Messages messages) {
        this.inbox = inbox;
        this.effects = effects;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.facts(CHANNEL, batch, this::handle);
    }

    private void handle(IncomingEvent event) {
        Optional<Stage> stage = stage(event.type());
        if (stage.isEmpty() || !effects.allowed()) {
            return;
        }
        StageEntered entered = event.as(StageEntered.class);
        campaigns.runningOn(stage.get()).stream()
                .filter(campaign -> !event.recordedTime().isBefore(campaign.startedAt()))
                .forEach(campaign -> messages.queue(campaign, entered.customerId()));
    }

    /** The stage that an event of this type tells of; empty for {@code revised} and others. */
    private static Optional<Stage> stage(String type) {
        return type.startsWith(PREFIX) && type.endsWith(VERSION)
                ? Stage.of(type.substring(PREFIX.length(), type.length() - VERSION.length()))
                : Optional.empty();
    }
}

package bandhu.chassis.inbox.settings;

import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the tenants that customer-service publishes, so that a changed setting shows in every service within seconds. */
@ApplicationScoped
class SettingsListener {
    private static final String CHANNEL = "settings";
    private static final String TENANTS = "tenants";
    private final Inbox inbox;
    private final Settings settings;

    SettingsListener(Inbox inbox, Settings settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.state(CHANNEL, batch, this::keep);
    }

    private void keep(IncomingState state) {
        if (state.collection().equals(TENANTS) && !state.deleted()) {
            settings.keep(state.as(TenantSettings.class), state.version());
        }
    }
}

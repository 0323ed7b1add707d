package bandhu.chassis.inbox.settings;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerStateFollower;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the tenants that customer-service publishes, so that a changed setting shows in every service within seconds. */
@ApplicationScoped
class SettingsFollower implements CustomerStateFollower {
    private final Settings settings;

    SettingsFollower(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String collection() {
        return "tenants";
    }

    @Override
    public void follow(List<IncomingState> states) {
        for (IncomingState state : states) {
            if (!state.deleted()) {
                settings.keep(state.as(TenantSettings.class), state.version());
            }
        }
    }
}

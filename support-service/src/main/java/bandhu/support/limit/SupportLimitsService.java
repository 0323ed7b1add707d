package bandhu.support.limit;

import bandhu.chassis.call.Calls;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what the caller's tenant is granted. */
@ApplicationScoped
class SupportLimitsService {
    private final Calls calls;
    private final Settings settings;

    SupportLimitsService(Calls calls, Settings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Transactional
    public SupportLimitsView getSupportLimits() {
        TenantSettings current = settings.current();
        return new SupportLimitsView(calls.tenant(), current.timeZone().getId(), current.currency(), ListQuery.MOST);
    }
}

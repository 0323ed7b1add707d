package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.MonthDay;
import java.time.ZoneId;

/** When and where the current request's conditions are decided. */
@ApplicationScoped
class Moments {
    private final Settings settings;
    private final Clock clock;

    Moments(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param zone null for the tenant's own */
    AsOf asOf(ZoneId zone) {
        TenantSettings current = settings.current();
        return new AsOf(
                clock.instant(), zone == null ? current.timeZone() : zone, MonthDay.parse(current.fiscalYearStart()));
    }
}

package bandhu.chassis.journal.filter;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.MonthDay;
import java.util.List;

/** Makes filters of events, of the current tenant and for this moment. */
@ApplicationScoped
public class EventFilters {
    private final Settings settings;
    private final Clock clock;

    EventFilters(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Throws 422 for a condition that cannot be.
     *
     * @param where null for all events
     */
    public EventFilter of(List<String> types, JsonNode where) {
        Condition condition = where == null ? Condition.everything() : ConditionReader.read(where, "/where");
        TenantSettings current = settings.current();
        AsOf asOf = new AsOf(clock.instant(), current.timeZone(), MonthDay.parse(current.fiscalYearStart()));
        return new EventFilter(
                types, new Checker(asOf).check(condition, EventCatalogue.of(condition)), current.timeZone());
    }
}

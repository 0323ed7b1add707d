package bandhu.chassis.condition.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/** When and where a condition is decided. */
public record AsOf(Instant now, ZoneId zone, MonthDay fiscalYearStart) {

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** The first moment of the day; after midnight where the clock was put forward then. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}

package bandhu.chassis.condition.time;

import bandhu.chassis.field.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** A stretch of time that is known only when the condition is decided. Both ends belong to it. */
public sealed interface Span {

    /** From so long ago until now; for dates, until today. */
    record Last(Amount amount, ZoneId zone) implements Span {}

    /** From now until so long after; for dates, from today. */
    record Next(Amount amount, ZoneId zone) implements Span {}

    /** A unit of the calendar: 0 the current one, -1 the one before, 1 the one after. */
    record Calendar(CalendarUnit unit, int away, ZoneId zone) implements Span {}

    /** Days whose anniversary falls into the span. */
    record Anniversary(Span span) implements Span {}

    /** The zone that the condition names, null for the tenant's. */
    default ZoneId zone() {
        return null;
    }

    /** The moments from the first to the last; the last is before the second where a unit of the calendar ends. */
    default Moments moments(AsOf asOf) {
        AsOf here = at(asOf);
        ZonedDateTime now = here.now().atZone(here.zone());
        return switch (this) {
            case Last last -> new Moments(last.amount().before(now).toInstant(), here.now(), false);
            case Next next -> new Moments(here.now(), next.amount().after(now).toInstant(), false);
            case Calendar _ -> {
                Days days = days(asOf);
                yield new Moments(
                        here.startOf(days.first()), here.startOf(days.last().plusDays(1)), true);
            }
            case Anniversary _ -> throw new IllegalStateException(FieldType.MOMENT + " has no anniversaries");
        };
    }

    /** The days from the first to the last. */
    default Days days(AsOf asOf) {
        AsOf here = at(asOf);
        LocalDate today = here.today();
        return switch (this) {
            case Last last -> new Days(last.amount().before(today), today);
            case Next next -> new Days(today, next.amount().after(today));
            case Calendar calendar -> calendar.unit().around(today, calendar.away(), here.fiscalYearStart());
            case Anniversary anniversary -> anniversary.span().days(asOf);
        };
    }

    default List<MonthDays> anniversaries(AsOf asOf) {
        return MonthDays.of(days(asOf));
    }

    private AsOf at(AsOf asOf) {
        return zone() == null ? asOf : new AsOf(asOf.now(), zone(), asOf.fiscalYearStart());
    }

    /** @param endOpen whether {@code end} is the first moment after */
    record Moments(Instant start, Instant end, boolean endOpen) {}
}

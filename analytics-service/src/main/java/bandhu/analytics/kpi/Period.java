package bandhu.analytics.kpi;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included, as the tenant's zone has them. */
record Period(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int DEFAULT_DAYS = 30;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    /** Reads the two parameters: the last 30 days where they are left out. 400 where they are no days or in the wrong order. */
    static Period of(String from, String to, ZoneId zone, LocalDate today) {
        LocalDate end = to == null ? today : day("to", to);
        LocalDate start = from == null ? end.minusDays(DEFAULT_DAYS - 1L) : day("from", from);
        if (start.isAfter(end)) {
            throw ProblemException.parameter("from", Text.of("invalid.period-order"));
        }
        return new Period(start, end, zone);
    }

    /** The period of equal length that ends the day before this one begins. */
    Period previous() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1), zone);
    }

    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw ProblemException.parameter(name, Text.of("invalid.day-range", "name", name));
            }
            return day;
        } catch (DateTimeException e) {
            throw ProblemException.parameter(name, Text.of("invalid.day", "name", name));
        }
    }
}

package bandhu.chassis.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads days and moments of the years 1 to 9999: ISO 8601 can write others, which neither RFC 3339 nor a database column can hold. */
public final class Dates {
    private static final int LAST_YEAR = 9_999;

    private Dates() {}

    /** {@code 2026-11-22}. Throws {@link DateTimeException} for anything else. */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        require(day.getYear());
        return day;
    }

    /** {@code 2026-11-22T10:15:00+05:30} (RFC 3339). Throws {@link DateTimeException} for anything else. */
    public static Instant moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        require(moment.getYear());
        return moment.toInstant();
    }

    private static void require(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("A year lies between 1 and 9999.");
        }
    }
}

package bandhu.chassis.condition.time;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;

/**
 * An ISO 8601 duration: years, months, weeks and days by the calendar, then hours, minutes and seconds by the clock. Never
 * negative, at most a hundred years.
 */
record Amount(Period calendar, Duration clock) {
    private static final int MOST_YEARS = 100;
    private static final int DAYS_A_MONTH = 31;
    private static final int LONGEST = 40;

    /** Throws {@link InvalidValueException} for what is no such duration. */
    static Amount parse(String text) {
        try {
            int time = text.indexOf('T');
            String days = time < 0 ? text : text.substring(0, time);
            Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
            Duration duration = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            if (text.length() > LONGEST || days.equals("P") && time < 0 || isOutside(period, duration)) {
                throw new InvalidValueException(Text.of("invalid-value.duration-range"));
            }
            return new Amount(period, duration);
        } catch (DateTimeException | ArithmeticException _) {
            throw new InvalidValueException(Text.of("invalid-value.duration-form"));
        }
    }

    boolean hasClock() {
        return !clock.isZero();
    }

    /** Whether it can be longer than a year. */
    boolean exceedsYear() {
        return calendar.getYears() > 1
                || calendar.toTotalMonths() > 12
                || calendar.toTotalMonths() * DAYS_A_MONTH + calendar.getDays() > 12 * DAYS_A_MONTH;
    }

    ZonedDateTime before(ZonedDateTime moment) {
        return moment.minus(calendar).minus(clock);
    }

    ZonedDateTime after(ZonedDateTime moment) {
        return moment.plus(calendar).plus(clock);
    }

    LocalDate before(LocalDate day) {
        return day.minus(calendar);
    }

    LocalDate after(LocalDate day) {
        return day.plus(calendar);
    }

    private static boolean isOutside(Period period, Duration duration) {
        int months = MOST_YEARS * 12;
        return period.isNegative()
                || duration.isNegative()
                || Math.abs(period.toTotalMonths()) > months
                || period.getDays() > months * DAYS_A_MONTH
                || duration.toDays() > (long) months * DAYS_A_MONTH;
    }
}

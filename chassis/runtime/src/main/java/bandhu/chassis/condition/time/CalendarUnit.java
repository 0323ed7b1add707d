package bandhu.chassis.condition.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A period of the calendar that has names: this week (ISO 8601, from Monday), this fiscal quarter. */
enum CalendarUnit {
    DAY(Period.ofDays(1)),
    WEEK(Period.ofWeeks(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    YEAR(Period.ofYears(1)),
    FISCAL_QUARTER(Period.ofMonths(3)),
    FISCAL_YEAR(Period.ofYears(1));

    private static final int MONTHS_A_QUARTER = 3;
    private final Period length;

    CalendarUnit(Period length) {
        this.length = length;
    }

    static Optional<CalendarUnit> of(String wire) {
        return Arrays.stream(values()).filter(unit -> unit.wire().equals(wire)).findFirst();
    }

    static List<String> known() {
        return Arrays.stream(values()).map(CalendarUnit::wire).toList();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The days of the unit that many units away from the one that holds the day: 0 that one, -1 the one before.
     *
     * @param fiscal the day on which the fiscal year begins; 29 February is 28 February in common years
     */
    Days around(LocalDate day, int away, MonthDay fiscal) {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR -> {
                LocalDate first = first(day).plus(length.multipliedBy(away));
                yield new Days(first, first.plus(length).minusDays(1));
            }
            case FISCAL_YEAR ->
                new Days(
                        fiscal(day, away, fiscal), fiscal(day, away + 1, fiscal).minusDays(1));
            case FISCAL_QUARTER -> {
                LocalDate year = fiscal(day, 0, fiscal);
                int passed = 0;
                while (passed < MONTHS_A_QUARTER && !day.isBefore(year.plus(length.multipliedBy(passed + 1)))) {
                    passed++;
                }
                LocalDate first = year.plus(length.multipliedBy(passed + away));
                yield new Days(
                        first, year.plus(length.multipliedBy(passed + away + 1)).minusDays(1));
            }
        };
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
            case DAY, FISCAL_QUARTER, FISCAL_YEAR -> day;
        };
    }

    private static LocalDate fiscal(LocalDate day, int away, MonthDay fiscal) {
        LocalDate begun = fiscal.atYear(day.getYear());
        int year = begun.isAfter(day) ? day.getYear() - 1 : day.getYear();
        return fiscal.atYear(year + away);
    }
}

package bandhu.chassis.condition.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * Anniversaries that fall into a span of one year. Month and day are one number, month times 100 plus day. Who was born on
 * 29 February has the anniversary on 28 February in common years.
 *
 * @param low the first month and day
 * @param high the last month and day
 * @param year the year of the span; only dates of years before have an anniversary in it
 */
public record MonthDays(int low, int high, int year) {
    private static final int MONTH = 100;
    private static final int LEAP_DAY = 229;

    static List<MonthDays> of(Days days) {
        List<MonthDays> spans = new ArrayList<>();
        for (int year = days.first().getYear(); year <= days.last().getYear(); year++) {
            LocalDate begin = LocalDate.ofYearDay(year, 1);
            LocalDate first = days.first().isAfter(begin) ? days.first() : begin;
            LocalDate end = begin.plusYears(1).minusDays(1);
            LocalDate last = days.last().isBefore(end) ? days.last() : end;
            spans.add(new MonthDays(number(first), lastNumber(last), year));
        }
        return spans;
    }

    /** Month times 100 plus day. */
    public static int number(LocalDate day) {
        return day.getMonthValue() * MONTH + day.getDayOfMonth();
    }

    public boolean holds(LocalDate day) {
        int number = number(day);
        return day.getYear() < year && number >= low && number <= high;
    }

    private static int lastNumber(LocalDate last) {
        boolean standsForLeapDay =
                last.getMonth() == Month.FEBRUARY && last.getDayOfMonth() == last.lengthOfMonth() && !last.isLeapYear();
        return standsForLeapDay ? LEAP_DAY : number(last);
    }
}

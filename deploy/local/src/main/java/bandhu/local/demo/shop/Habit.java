package bandhu.local.demo.shop;

import java.time.LocalDate;
import java.util.Random;

/**
 * How somebody buys.
 *
 * @param since when the shop heard of them first
 * @param courted whether the shop chose to court them before they bought
 * @param buys whether they buy at all
 * @param rhythm days between two orders in a month like any other
 * @param curious whether they try other families than their favourite one
 * @param stops the day from which they buy no more
 */
record Habit(LocalDate since, boolean courted, boolean buys, int rhythm, boolean curious, LocalDate stops) {
    private static final int YEAR = 365;
    private static final int NEVER_AGAIN = 10 * YEAR;

    /** Of every twenty, one is new this week, two have bought nothing yet; the others are loyal, come now and then, or once. */
    static Habit of(int number, Random random, LocalDate today) {
        LocalDate since = today.minusDays(10L + random.nextInt(YEAR - 20));
        LocalDate tired = since.plusDays(30 + random.nextInt(120));
        LocalDate stops = random.nextInt(4) == 0 && tired.isBefore(today) ? tired : today;
        boolean courted = random.nextInt(3) == 0;
        return switch (number % 20) {
            case 0 -> new Habit(today.minusDays(2 + random.nextInt(5)), false, true, NEVER_AGAIN, false, today);
            case 5, 15 -> new Habit(since, courted, false, NEVER_AGAIN, false, today);
            case 2, 7, 12 -> new Habit(since, false, true, NEVER_AGAIN, false, today);
            case 1, 3, 6, 9, 11, 14, 17 -> new Habit(since, courted, true, 70, random.nextInt(6) == 0, stops);
            default -> new Habit(since, courted, true, 24, random.nextInt(2) == 0, stops);
        };
    }
}

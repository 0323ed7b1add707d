package bandhu.customer.lifecycle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often a customer buys: the gaps between the distinct days of purchase known so far. */
final class PurchaseRhythm {

    private static final long HALF_DAY_SECONDS = 12L * 60 * 60;

    private final List<Integer> ascendingGaps = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;

    /** Days come in ascending order. */
    void boughtOn(LocalDate day) {
        if (first == null) {
            first = day;
            last = day;
        } else if (day.isAfter(last)) {
            insert(Math.toIntExact(ChronoUnit.DAYS.between(last, day)));
            last = day;
        }
    }

    boolean isFirstDay(LocalDate day) {
        return day.equals(first);
    }

    List<Integer> ascendingGaps() {
        return ascendingGaps;
    }

    /** (n x own median gap + weight x tenant's median gap) / (n + weight), n being the number of own gaps. */
    Duration expectedInterval(LifecycleParameters.Rhythm tenant) {
        long own = ascendingGaps.size() * medianHalfDays() * HALF_DAY_SECONDS;
        long shared = tenant.weight() * tenant.medianGap().toSeconds();
        return Duration.ofSeconds((own + shared) / (ascendingGaps.size() + tenant.weight()));
    }

    private long medianHalfDays() {
        int count = ascendingGaps.size();
        if (count == 0) {
            return 0;
        }
        return (long) ascendingGaps.get((count - 1) / 2) + ascendingGaps.get(count / 2);
    }

    private void insert(int gap) {
        int found = Collections.binarySearch(ascendingGaps, gap);
        ascendingGaps.add(found < 0 ? -found - 1 : found, gap);
    }
}

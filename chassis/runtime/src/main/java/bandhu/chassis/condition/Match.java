package bandhu.chassis.condition;

import bandhu.chassis.condition.time.MonthDays;
import java.util.List;

/** What one value must be, with all times known. SQL and memory both decide exactly these. */
public sealed interface Match {

    /** One of the values; of none, nothing. */
    record OneOf(List<Object> values) implements Match {}

    /** In one of the ranges. */
    record Ranges(List<Range> ranges) implements Match {}

    /** @param folded what the folded text has in it */
    record Contains(String folded) implements Match {}

    /** @param folded what the folded text begins with */
    record Begins(String folded) implements Match {}

    /** A date whose anniversary falls into one of the spans. */
    record Anniversaries(List<MonthDays> spans) implements Match {}

    /** There is a value. */
    record Present() implements Match {}

    /**
     * From low to high; null has no end.
     *
     * @param lowOpen whether {@code low} itself lies outside
     * @param highOpen whether {@code high} itself lies outside
     */
    record Range(Object low, boolean lowOpen, Object high, boolean highOpen) {
        static Range closed(Object low, Object high) {
            return new Range(low, false, high, false);
        }
    }
}

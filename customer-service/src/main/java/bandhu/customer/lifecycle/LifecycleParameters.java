package bandhu.customer.lifecycle;

import java.time.Duration;
import java.time.Period;

/**
 * The numbers of the lifecycle that a tenant may change. Periods are whole days, factors and probabilities plain
 * numbers; a value that makes no sense throws {@link IllegalArgumentException} whose message names the member.
 */
public record LifecycleParameters(
        Rhythm rhythm, SilenceLimit atRisk, SilenceLimit churned, RiskSigns risks, double selectionBar) {

    /** The longest period. */
    public static final int MOST_DAYS = 3650;

    public static final LifecycleParameters DEFAULTS = new LifecycleParameters(
            new Rhythm(Duration.ofDays(90), 3),
            new SilenceLimit(2, Period.ofDays(30)),
            new SilenceLimit(4, Period.ofDays(180)),
            new RiskSigns(
                    2,
                    new ReopenedTickets(2, Period.ofDays(30)),
                    Period.ofDays(14),
                    new ChurnRisk(0.7, 0.5, Period.ofDays(14))),
            0.7);

    public LifecycleParameters {
        requireProbability("selectionBar", selectionBar);
    }

    public LifecycleParameters withMedianGap(Duration medianGap) {
        return new LifecycleParameters(new Rhythm(medianGap, rhythm.weight), atRisk, churned, risks, selectionBar);
    }

    /** The tenant's median gap between purchase days, and as how many own gaps of a customer it counts. */
    public record Rhythm(Duration medianGap, int weight) {
        public Rhythm {
            require(medianGap.isPositive() && medianGap.toDays() <= MOST_DAYS, "medianGap");
            require(weight >= 1 && weight <= 1000, "weight");
        }
    }

    /** The larger of a multiple of the expected interval and a minimum. */
    public record SilenceLimit(double factor, Period minimum) {
        public SilenceLimit {
            require(factor >= 0 && factor <= 100, "factor");
            requireDays("minimum", minimum);
        }

        Duration after(Duration interval) {
            var multiple = Duration.ofSeconds(Math.round(factor * interval.toSeconds()));
            var least = Duration.ofDays(minimum.getDays());
            return multiple.compareTo(least) > 0 ? multiple : least;
        }
    }

    /** What besides silence puts a customer at risk: satisfaction of this score (of 5) or less, and the others. */
    public record RiskSigns(
            int lowSatisfaction, ReopenedTickets reopenedTickets, Period renewalGrace, ChurnRisk churnRisk) {
        public RiskSigns {
            require(lowSatisfaction >= 0 && lowSatisfaction <= 5, "lowSatisfaction");
            requireDays("renewalGrace", renewalGrace);
        }
    }

    /** Tickets reopened so many times within the period, one ticket or several. */
    public record ReopenedTickets(int count, Period within) {
        public ReopenedTickets {
            require(count >= 1 && count <= 1000, "count");
            requireDays("within", within);
        }
    }

    /** At risk from {@code enter} on, no longer below {@code leave}, but not before {@code stay} is over. */
    public record ChurnRisk(double enter, double leave, Period stay) {
        public ChurnRisk {
            requireProbability("enter", enter);
            requireProbability("leave", leave);
            require(leave <= enter, "leave");
            requireDays("stay", stay);
        }
    }

    private static void requireProbability(String member, double value) {
        require(value >= 0 && value <= 1, member);
    }

    private static void requireDays(String member, Period period) {
        require(period.toTotalMonths() == 0 && period.getDays() > 0 && period.getDays() <= MOST_DAYS, member);
    }

    private static void require(boolean holds, String member) {
        if (!holds) {
            throw new IllegalArgumentException(member);
        }
    }
}

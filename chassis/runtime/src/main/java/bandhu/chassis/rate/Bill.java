package bandhu.chassis.rate;

import java.util.List;

/** What a request was charged, by each quota that binds it. */
public record Bill(Quotas quotas, List<Line> lines) {
    private static final long SECOND = 1_000;

    /** The share of one payer. */
    record Line(Quota quota, Hold hold, Hold.Standing standing) {}

    /** Whether each of the quotas had room for it. */
    public boolean isPaid() {
        return lines.stream().allMatch(line -> line.standing().paid());
    }

    /** The policies whose quota is used up. */
    List<String> violated() {
        return lines.stream()
                .filter(line -> !line.standing().paid())
                .map(line -> line.quota().policy())
                .toList();
    }

    /** Gives back what a request cost too much, once it is known what it was. */
    Bill less(long units) {
        return new Bill(
                quotas,
                lines.stream()
                        .map(line -> {
                            line.hold().giveBack(units, line.standing().endsAt());
                            return new Line(
                                    line.quota(), line.hold(), line.standing().with(units));
                        })
                        .toList());
    }

    /** What {@code RateLimit} says: whole requests that are left, and seconds until all are there again. */
    String field(long now) {
        StringBuilder field = new StringBuilder();
        for (Line line : lines) {
            field.append(field.isEmpty() ? "\"" : ", \"")
                    .append(line.quota().policy())
                    .append("\";r=")
                    .append(line.standing().units() / Quota.REQUEST)
                    .append(";t=")
                    .append(seconds(line, now));
        }
        return field.toString();
    }

    /** The seconds after which a refused request may be paid; at least one. */
    long retryAfter(long now) {
        return lines.stream()
                .filter(line -> !line.standing().paid())
                .mapToLong(line -> Math.max(1, seconds(line, now)))
                .max()
                .orElse(1);
    }

    private static long seconds(Line line, long now) {
        return Math.max(0, Math.ceilDiv(line.standing().endsAt() - now, SECOND));
    }
}

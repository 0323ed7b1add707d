package bandhu.bench;

import java.util.List;

/**
 * What requests of one kind took.
 *
 * @param failed those that had another answer than the one wanted, or none
 * @param fault the first of them, null without any
 */
record Latency(String name, double[] sortedMillis, int failed, String fault) {

    static Latency of(String name, List<Double> millis, int failed, String fault) {
        return new Latency(
                name, millis.stream().mapToDouble(Double::doubleValue).sorted().toArray(), failed, fault);
    }

    Latency named(String other) {
        return new Latency(other, sortedMillis, failed, fault);
    }

    double percentile(double share) {
        int index = (int) Math.ceil(share * sortedMillis.length) - 1;
        return sortedMillis.length == 0 ? Double.NaN : sortedMillis[Math.max(0, index)];
    }
}

package bandhu.bench;

import java.util.Arrays;

/**
 * How long facts took from the commit of their event to the commit of their row in analytics.
 *
 * @param asked events a second that the driver was told to write
 * @param reached events a second that it wrote
 * @param lost events that had no row when patience ended
 */
record Delays(int asked, double reached, double[] sortedMillis, int lost) {

    static Delays of(int asked, double reached, double[] millis, int lost) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Delays(asked, reached, sorted, lost);
    }

    double percentile(double share) {
        int index = (int) Math.ceil(share * sortedMillis.length) - 1;
        return sortedMillis.length == 0 ? Double.NaN : sortedMillis[Math.max(0, index)];
    }
}

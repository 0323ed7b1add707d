package bandhu.bench;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A request that is measured.
 *
 * @param rows how many rows one request is about; rates are of rows
 * @param statements how many SQL statements one request sends, 0 where it was not counted
 * @param yard what the ratio is taken against
 */
record Endpoint(String name, Supplier<Ask> asks, int status, int rows, int statements, Yard yard, Goal goal) {

    interface Yard {
        double rate(Duration length) throws Exception;
    }

    /** Ratios: what the design holds for certain, and what it hopes for. */
    record Goal(double floor, double aim) {}
}

package bandhu.bench;

import java.util.ArrayList;
import java.util.List;

/** What the rounds gave for one request: rates directly, through the gateway, of the yardstick, each in its own list. */
final class Samples {
    private final List<Double> direct = new ArrayList<>();
    private final List<Double> gateway = new ArrayList<>();
    private final List<Double> yardstick = new ArrayList<>();
    private final List<Double> micros = new ArrayList<>();
    private double cores;

    void add(Load.Result directly, Load.Result throughGateway, double yard, int rows) {
        direct.add(directly.rate() * rows);
        micros.add(directly.serviceMicros() / rows);
        gateway.add(throughGateway.rate() * rows);
        yardstick.add(yard);
        cores = Math.max(cores, directly.cores());
    }

    double direct() {
        return median(direct);
    }

    double gateway() {
        return median(gateway);
    }

    double yardstick() {
        return median(yardstick);
    }

    /** The median of the rounds' own ratios: what slows a whole round slows both. */
    double ratio() {
        return median(ratios(direct));
    }

    double gatewayRatio() {
        return median(ratios(gateway));
    }

    double lowest() {
        return ratios(direct).stream().mapToDouble(r -> r).min().orElseThrow();
    }

    double highest() {
        return ratios(direct).stream().mapToDouble(r -> r).max().orElseThrow();
    }

    /** What the service's process took of processors for one row: of all figures the one that neighbours disturb least. */
    double serviceMicros() {
        return median(micros);
    }

    /** The cores that the load generator took at most. */
    double generatorCores() {
        return cores;
    }

    private List<Double> ratios(List<Double> rates) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            ratios.add(rates.get(i) / yardstick.get(i));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

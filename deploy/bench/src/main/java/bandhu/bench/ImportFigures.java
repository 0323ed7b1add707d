package bandhu.bench;

import java.util.List;

/**
 * What an import took, and what it left to others. Rates are rows a second.
 *
 * @param staged while the file was taken in
 * @param imported from then on until the job was done
 * @param copied by COPY, without anything that the rows entail
 * @param inserted by statements for many rows
 * @param serviceMicros microseconds of processor that the service took for each row
 * @param alone requests of another tenant, with nothing beside them
 * @param optOuts milliseconds from a withdrawn consent until who sends messages knew of it
 */
record ImportFigures(
        double staged,
        double imported,
        double copied,
        double inserted,
        double serviceMicros,
        Memory memory,
        Latency alone,
        Latency beside,
        List<Double> optOuts) {

    /** Mebibytes. */
    record Memory(long before, long amid, long after) {}

    double slowestOptOut() {
        return optOuts.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}

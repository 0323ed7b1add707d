package bandhu.chassis.job;

import java.util.Map;
import java.util.UUID;

/**
 * How far a job got on at once.
 *
 * @param upTo the last of the items
 * @param items how many are done or refused
 * @param refused how many of them were refused
 * @param counts what became of them, by the words of the job's kind
 */
public record Step(UUID upTo, int items, int refused, Map<String, Long> counts) {
    public static Step done(UUID upTo, int items) {
        return new Step(upTo, items, 0, Map.of());
    }

    public static Step refused(UUID item) {
        return new Step(item, 1, 1, Map.of());
    }
}

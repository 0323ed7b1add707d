package bandhu.chassis.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far a job is.
 *
 * @param position the last item that is done or refused, null at the beginning
 * @param processed how many items are done or refused
 * @param total how many there seemed to be when it started, null when nobody could tell in time
 * @param failed how many of the processed were refused
 * @param startedFrom how many were processed when it last started
 * @param attempts how often it was disturbed since it last got on
 * @param counts what became of the processed, by the words of the job's kind; empty for kinds that do not say
 */
public record Progress(
        UUID position,
        long processed,
        Long total,
        long failed,
        long startedFrom,
        int attempts,
        Map<String, Long> counts) {
    static final Progress NONE = new Progress(null, 0, null, 0, 0, 0);

    public Progress {
        counts = Map.copyOf(counts);
    }

    /** Of a kind that does not say what became of its items. */
    public Progress(UUID position, long processed, Long total, long failed, long startedFrom, int attempts) {
        this(position, processed, total, failed, startedFrom, attempts, Map.of());
    }

    /** @param left how many there are behind the position, null when nobody could tell in time */
    Progress started(Long left) {
        return new Progress(
                position, processed, left == null ? null : processed + left, failed, processed, attempts, counts);
    }

    /** So many more are done or refused. */
    Progress on(Step step) {
        long now = processed + step.items();
        return new Progress(
                step.upTo(), now, atLeast(now), failed + step.refused(), startedFrom, 0, added(step.counts()));
    }

    /** Nothing is left: there were as many as were processed. */
    Progress ended() {
        return new Progress(position, processed, processed, failed, startedFrom, 0, counts);
    }

    Progress disturbed() {
        return new Progress(position, processed, total, failed, startedFrom, attempts + 1, counts);
    }

    Progress undisturbed() {
        return new Progress(position, processed, total, failed, startedFrom, 0, counts);
    }

    /**
     * When the rest will be done, if each item takes as long as those since the start did.
     *
     * @param latest when it last got on
     */
    public Optional<Instant> estimate(Instant startedAt, Instant latest) {
        long done = processed - startedFrom;
        if (total == null || startedAt == null || latest == null || done <= 0) {
            return Optional.empty();
        }
        double each = (double) Duration.between(startedAt, latest).toMillis() / done;
        return Optional.of(latest.plusMillis(Math.round(each * (total - processed))));
    }

    private Long atLeast(long count) {
        return total == null ? null : Math.max(total, count);
    }

    private Map<String, Long> added(Map<String, Long> more) {
        Map<String, Long> all = new TreeMap<>(counts);
        more.forEach((word, count) -> all.merge(word, count, Long::sum));
        return all;
    }
}

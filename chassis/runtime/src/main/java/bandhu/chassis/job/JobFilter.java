package bandhu.chassis.job;

import java.util.List;
import java.util.Optional;

/**
 * Which jobs are listed.
 *
 * @param actor whose, empty for everybody's
 * @param states empty for any
 * @param kinds empty for any
 */
public record JobFilter(Optional<String> actor, List<JobState> states, List<String> kinds) {}

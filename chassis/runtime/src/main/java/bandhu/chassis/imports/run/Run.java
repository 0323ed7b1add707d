package bandhu.chassis.imports.run;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What a real run and a rehearsed one have in common. */
abstract class Run implements JobWork {
    private final Job job;
    private final ImportRows rows;
    private final Map<String, Long> counts = new HashMap<>();
    private Map<UUID, Attempt> attempts = Map.of();
    private long refused;

    Run(Job job, ImportRows rows) {
        this.job = job;
        this.rows = rows;
    }

    ImportRows rows() {
        return rows;
    }

    /** The next rows, unless more were refused than the options allow: then the job fails. */
    Map<UUID, Attempt> take(Stretch stretch, int most) {
        requirePatience();
        attempts = rows.next(stretch, most);
        return attempts;
    }

    /** Why the row is refused, as far as that is seen without trying it. */
    abstract Optional<ProblemException> wrong(UUID item);

    /** Where too much is refused in the middle of a chunk, the chunk ends there, and the job fails at the beginning of the next. */
    @Override
    public final Optional<ProblemException> check(UUID item) {
        requirePatience();
        Optional<ProblemException> wrong = wrong(item);
        refused += wrong.isPresent() ? 1 : 0;
        return wrong;
    }

    private void requirePatience() {
        Long most = rows.plan().options().stopAfter();
        if (most != null && job.progress().failed() + refused > most) {
            throw new ProblemException(CommonProblem.TOO_MANY_REFUSED, Text.of("too-many-refused.rows", "most", most));
        }
    }

    void count(Outcome outcome) {
        counts.merge(outcome.wire(), 1L, Long::sum);
    }

    @Override
    public final OptionalLong count() {
        return OptionalLong.of(rows.total() - job.progress().processed());
    }

    @Override
    public final UUID record(UUID item) {
        return null;
    }

    @Override
    public final Map<String, Long> counts() {
        return counts;
    }

    @Override
    public List<Refusal> refusals(UUID item, ProblemException problem) {
        List<Refusal> refusals = attempts.containsKey(item)
                ? Faults.of(rows.plan(), attempts.get(item), problem)
                : rows.refusals(item, problem);
        boolean duplicate = refusals.stream().anyMatch(refusal -> refusal.code().equals("duplicate-key"));
        count(duplicate ? Outcome.DUPLICATES : Outcome.REFUSED);
        return refusals;
    }
}

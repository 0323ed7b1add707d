package bandhu.chassis.imports.run;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells what a real run would do: the rows of a chunk are applied together, and taken back. */
final class DryRun extends Run {
    private final Rehearsal rehearsal;
    private Map<UUID, Rehearsal.Result> results = Map.of();

    DryRun(Job job, ImportRows rows, Rehearsal rehearsal) {
        super(job, rows);
        this.rehearsal = rehearsal;
    }

    @Override
    public List<UUID> next(Stretch stretch, int most) {
        Map<UUID, Attempt> attempts = take(stretch, most);
        results = rehearsal.of(rows(), attempts);
        return List.copyOf(attempts.keySet());
    }

    @Override
    public Optional<ProblemException> check(UUID item) {
        return Optional.ofNullable(results.get(item).problem());
    }

    @Override
    public void apply(UUID item) {
        count(results.get(item).outcome());
    }
}

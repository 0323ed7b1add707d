package bandhu.chassis.imports.run;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells what a real run would do: the rows of a chunk are applied together, after those before them that they depend on, and taken
 * back.
 */
final class DryRun extends Run {
    private final Rehearsal rehearsal;
    private final List<Attempt> applied = new ArrayList<>();
    private Map<UUID, Attempt> attempts = Map.of();
    private Map<UUID, Rehearsal.Result> results = Map.of();

    DryRun(Job job, ImportRows rows, Rehearsal rehearsal) {
        super(job, rows);
        this.rehearsal = rehearsal;
    }

    @Override
    public List<UUID> next(Stretch stretch, int most) {
        attempts = take(stretch, most);
        results = rehearsal.of(rows(), rows().earlier(attempts), attempts);
        return List.copyOf(attempts.keySet());
    }

    @Override
    Optional<ProblemException> wrong(UUID item) {
        return Optional.ofNullable(results.get(item).problem());
    }

    @Override
    public void apply(UUID item) {
        Outcome outcome = results.get(item).outcome();
        count(outcome);
        if (outcome != Outcome.DUPLICATES) {
            applied.add(attempts.get(item));
        }
    }

    @Override
    public void complete() {
        rows().claim(applied);
    }
}

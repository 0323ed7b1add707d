package bandhu.chassis.imports.run;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Applies rows. A chunk is read and written together; when it is done again because one of its rows was refused, row by row, so that
 * the next one that is refused is known at once.
 */
final class RealRun extends Run {
    private final RowWrites writes;
    private final List<UUID> applied = new ArrayList<>();
    private Map<UUID, Attempt> attempts = Map.of();
    private Supplier<Outcome> checked;
    private boolean together;

    RealRun(Job job, ImportRows rows, RowWrites writes) {
        super(job, rows);
        this.writes = writes;
    }

    @Override
    public List<UUID> next(Stretch stretch, int most) {
        attempts = take(stretch, most);
        together = stretch.upTo() == null && !attempts.isEmpty() && writes.gather(rows().plan(), attempts.values());
        return List.copyOf(attempts.keySet());
    }

    @Override
    Optional<ProblemException> wrong(UUID item) {
        Attempt attempt = attempts.get(item);
        if (attempt.fault() != null || rows().isSkipped(attempt)) {
            return Optional.ofNullable(attempt.fault());
        }
        try {
            checked = writes.read(rows().plan(), attempt);
            return Optional.empty();
        } catch (ProblemException wrong) {
            return Optional.of(wrong);
        }
    }

    @Override
    public void apply(UUID item) {
        if (rows().isSkipped(attempts.get(item))) {
            count(Outcome.DUPLICATES);
        } else {
            count(checked.get());
            if (!together) {
                writes.write();
            }
        }
        applied.add(item);
    }

    @Override
    public void complete() {
        if (!attempts.isEmpty()) {
            writes.write();
            rows().forget(applied);
        }
    }
}

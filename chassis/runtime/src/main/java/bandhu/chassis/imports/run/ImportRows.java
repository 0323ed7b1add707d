package bandhu.chassis.imports.run;

import bandhu.chassis.imports.ImportOptions.OnDuplicate;
import bandhu.chassis.imports.ImportParameters;
import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.stage.StagedFiles;
import bandhu.chassis.imports.stage.StagedRow;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of one import, as they are understood, and what is told of those that are refused. */
final class ImportRows {
    private static final long NO_END = Long.MAX_VALUE;
    private final StagedFiles files;
    private final ImportPlan plan;
    private final ImportParameters parameters;

    ImportRows(StagedFiles files, ImportPlan plan, ImportParameters parameters) {
        this.files = files;
        this.plan = plan;
        this.parameters = parameters;
    }

    ImportPlan plan() {
        return plan;
    }

    long total() {
        return parameters.rows();
    }

    /** The next, by their items. */
    Map<UUID, Attempt> next(Stretch stretch, int most) {
        long after = stretch.after() == null ? 0 : StagedRow.number(stretch.after());
        long upTo = stretch.upTo() == null ? NO_END : StagedRow.number(stretch.upTo());
        Map<UUID, Attempt> attempts = new LinkedHashMap<>();
        files.rows(parameters.file(), after, upTo, most).forEach(row -> attempts.put(row.item(), attempt(row)));
        return attempts;
    }

    /** Lets go of rows that nobody will ask for again. */
    void forget(List<UUID> items) {
        if (!items.isEmpty()) {
            files.forget(
                    parameters.file(), items.stream().map(StagedRow::number).toList());
        }
    }

    boolean isSkipped(Attempt attempt) {
        return attempt.row().first() != null && plan.options().onDuplicate() == OnDuplicate.SKIP;
    }

    List<Refusal> refusals(UUID item, ProblemException problem) {
        long number = StagedRow.number(item);
        return files.rows(parameters.file(), number - 1, number, 1).stream()
                .findFirst()
                .map(row -> Faults.of(plan, attempt(row), problem))
                .orElseGet(() -> Refusal.of(problem));
    }

    private Attempt attempt(StagedRow row) {
        if (row.fault() != null) {
            Text why = Text.ofAnnotation(row.fault().key(), row.fault().values());
            return new Attempt(row, null, ProblemException.invalid("", why));
        }
        if (row.first() != null && plan.options().onDuplicate() == OnDuplicate.REFUSE) {
            String key = "/" + plan.options().key().replace('.', '/');
            return new Attempt(
                    row,
                    null,
                    ProblemException.at(
                            CommonProblem.ALREADY_EXISTS, key, Text.of("duplicate-key.row", "row", row.first())));
        }
        try {
            return new Attempt(row, plan.reader().read(row.cells()), null);
        } catch (ProblemException e) {
            return new Attempt(row, null, e);
        }
    }
}

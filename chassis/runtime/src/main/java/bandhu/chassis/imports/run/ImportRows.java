package bandhu.chassis.imports.run;

import bandhu.chassis.imports.ImportOptions.OnDuplicate;
import bandhu.chassis.imports.ImportParameters;
import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.stage.StagedClaims;
import bandhu.chassis.imports.stage.StagedFiles;
import bandhu.chassis.imports.stage.StagedRow;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of one import, as they are understood, and what is told of those that are refused. */
final class ImportRows {
    private static final long NO_END = Long.MAX_VALUE;
    private static final int MOST_EARLIER = 2_000;
    private static final int MOST_OF_A_CLAIM = 100;
    private final StagedFiles files;
    private final StagedClaims claims;
    private final ImportPlan plan;
    private final ImportParameters parameters;

    ImportRows(StagedFiles files, StagedClaims claims, ImportPlan plan, ImportParameters parameters) {
        this.files = files;
        this.claims = claims;
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

    /**
     * Of a rehearsed import the applied rows before these that are in their way, or that they speak of; and those before them that are
     * so for these.
     */
    Map<UUID, Attempt> earlier(Map<UUID, Attempt> attempts) {
        SortedMap<UUID, Attempt> found = new TreeMap<>(Comparator.comparing(StagedRow::number));
        Collection<Attempt> looked = attempts.values();
        while (!looked.isEmpty() && found.size() < MOST_EARLIER) {
            Map<UUID, Attempt> more = claimed(looked, attempts.keySet(), found.keySet());
            found.putAll(more);
            looked = more.values();
        }
        return found;
    }

    private Map<UUID, Attempt> claimed(Collection<Attempt> by, Set<UUID> these, Set<UUID> found) {
        Set<Long> named = new HashSet<>();
        by.stream().filter(attempt -> attempt.fault() == null).forEach(each -> named.addAll(Claims.named(plan, each)));
        long first = these.stream().mapToLong(StagedRow::number).min().orElse(0);
        List<Long> numbers = claims.rows(parameters.file(), named, first, MOST_OF_A_CLAIM).stream()
                .filter(number -> !found.contains(StagedRow.item(number)))
                .limit(MOST_EARLIER)
                .toList();
        Map<UUID, Attempt> attempts = new LinkedHashMap<>();
        files.rows(parameters.file(), numbers).forEach(row -> attempts.put(row.item(), attempt(row)));
        return attempts;
    }

    /** Keeps what rows that would have been applied took for themselves. */
    void claim(Collection<Attempt> applied) {
        Map<Long, Set<Long>> made = new LinkedHashMap<>();
        applied.forEach(attempt -> made.put(attempt.row().number(), Claims.made(plan, attempt)));
        claims.keep(parameters.file(), made);
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

package bandhu.chassis.page.keyset;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.Compiler;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListsConfig;
import bandhu.chassis.page.leeway.Leeway;
import bandhu.chassis.page.leeway.PatientWay;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which part of a condition made it too expensive: the one for which the planner alone expects the most work. */
@ApplicationScoped
class Expense {
    private static final String OFFER = "exports";
    private final Calls calls;
    private final Sql sql;
    private final ListsConfig config;
    private final PatientWay patientWay;

    Expense(Calls calls, Sql sql, ListsConfig config, PatientWay patientWay) {
        this.calls = calls;
        this.sql = sql;
        this.config = config;
        this.patientWay = patientWay;
    }

    private record Priced(Predicate leaf, double cost) {}

    /** Offers what has more time, unless this had it already. */
    ProblemException problem(Catalogue catalogue, Predicate predicate) {
        ProblemException problem = problem(catalogue, predicate, Leeway.or(config.patience()));
        if (!Leeway.isGranted()) {
            patientWay.pathTo(catalogue.collection()).ifPresent(path -> problem.with(OFFER, path));
        }
        return problem;
    }

    /** @param patience how long it might have taken */
    ProblemException problem(Catalogue catalogue, Predicate predicate, Duration patience) {
        List<Predicate> leaves = new ArrayList<>();
        collect(predicate, false, leaves);
        List<Violation> named = leaves.stream()
                .map(leaf -> new Priced(leaf, cost(catalogue, leaf)))
                .max(Comparator.comparingDouble(Priced::cost))
                .map(priced -> violation(priced.leaf()))
                .stream()
                .toList();
        return new ProblemException(
                CommonProblem.CONDITION_TOO_EXPENSIVE,
                Text.of("condition-too-expensive.time", "seconds", seconds(patience)),
                named);
    }

    /** What only an operator's own statements hold, such as what an actor sees, has no pointer and is never named. */
    private static void collect(Predicate predicate, boolean negated, List<Predicate> leaves) {
        switch (predicate) {
            case Predicate.And and -> and.parts().forEach(part -> collect(part, negated, leaves));
            case Predicate.Or or -> or.parts().forEach(part -> collect(part, negated, leaves));
            case Predicate.No no -> collect(no.part(), !negated, leaves);
            case Predicate.Test test when test.leaf().pointer().isEmpty() -> {}
            case Predicate.Test test -> leaves.add(negated ? new Predicate.No(test) : test);
            case Predicate.Has has -> leaves.add(negated ? new Predicate.No(has) : has);
        }
    }

    private double cost(Catalogue catalogue, Predicate leaf) {
        SqlText text =
                new SqlText().add("SELECT 1 FROM ").add(catalogue.table()).add(" " + Walk.ROW + " WHERE ");
        Compiler compiler = new Compiler(text, calls.tenant());
        compiler.addLive(catalogue, Walk.ROW);
        text.add(" AND ");
        compiler.add(leaf, Walk.ROW);
        SqlText question = Price.question(text);
        return Price.of(sql.query(question.text(), row -> row.getString(1), question.arguments())
                .getFirst());
    }

    private static BigDecimal seconds(Duration patience) {
        return BigDecimal.valueOf(patience.toMillis(), 3).stripTrailingZeros();
    }

    private static Violation violation(Predicate leaf) {
        return switch (leaf) {
            case Predicate.Test test ->
                Violation.of(
                        test.leaf().pointer(),
                        Text.of(
                                "too-expensive.test",
                                "field",
                                test.field().name(),
                                "op",
                                test.leaf().op().wire()));
            case Predicate.Has has ->
                Violation.of(
                        has.leaf().pointer(),
                        Text.of(
                                "too-expensive.count",
                                "relation",
                                has.relation().name()));
            case Predicate.No no -> violation(no.part());
            case Predicate.And _, Predicate.Or _ -> throw new IllegalStateException("not a leaf");
        };
    }
}

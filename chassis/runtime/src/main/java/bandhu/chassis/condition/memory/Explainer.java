package bandhu.chassis.condition.memory;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Predicate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which leaves decided: of an {@code all} that failed those that failed, of an {@code any} that held those that held, of
 * the others each.
 */
public final class Explainer {
    private final Row row;
    private final List<Explanation.Leaf> leaves = new ArrayList<>();

    private Explainer(Row row) {
        this.row = row;
    }

    public static Explanation explain(Predicate predicate, Row row) {
        Explainer explainer = new Explainer(row);
        explainer.walk(predicate, true);
        return new Explanation(Evaluator.holds(predicate, row), List.copyOf(explainer.leaves));
    }

    private void walk(Predicate predicate, boolean decides) {
        boolean holds = Evaluator.holds(predicate, row);
        switch (predicate) {
            case Predicate.And and ->
                and.parts().forEach(part -> walk(part, decides && (holds || !Evaluator.holds(part, row))));
            case Predicate.Or or ->
                or.parts().forEach(part -> walk(part, decides && (!holds || Evaluator.holds(part, row))));
            case Predicate.No no -> walk(no.part(), decides);
            case Predicate.Test test -> {
                Condition.Leaf leaf = test.leaf();
                leaves.add(new Explanation.Leaf(
                        leaf.pointer(),
                        leaf.field(),
                        leaf.op().wire(),
                        leaf.value(),
                        Evaluator.seen(test, row),
                        holds,
                        decides));
            }
            case Predicate.Has has -> {
                JsonNode count = JsonNodeFactory.instance.numberNode(Evaluator.count(has, row));
                leaves.add(new Explanation.Leaf(
                        has.leaf().pointer(), has.leaf().relation(), "count", null, List.of(count), holds, decides));
            }
        }
    }
}

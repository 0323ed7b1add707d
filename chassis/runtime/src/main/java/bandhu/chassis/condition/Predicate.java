package bandhu.chassis.condition;

import bandhu.chassis.field.Field;
import bandhu.chassis.field.Relation;
import java.util.List;

/** A condition that was checked against a catalogue and decided for one moment: ready to be compiled or evaluated. */
public sealed interface Predicate {

    record And(List<Predicate> parts) implements Predicate {}

    record Or(List<Predicate> parts) implements Predicate {}

    record No(Predicate part) implements Predicate {}

    /**
     * Whether some value of the field matches.
     *
     * @param negated whether none must
     */
    record Test(Condition.Leaf leaf, Field field, Match match, boolean negated) implements Predicate {}

    /** Whether as many related rows fulfil the condition as the bounds say. */
    record Has(Condition.Related leaf, Relation relation, Predicate where, Bounds bounds) implements Predicate {}

    /** @param most null for any number */
    record Bounds(int least, Integer most) {
        public boolean hold(long count) {
            return count >= least && (most == null || count <= most);
        }
    }
}

package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.Match;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that every record of a list must have and that stands in a side table. The table's index has the records with the value
 * in the order in which they were made, so that a walk in that order can follow it and stop after a page, however many records
 * have the value. A record that has it twice stands there twice, one after the other.
 *
 * @param test of the value
 * @param rest what else is asked for
 * @param isAlone whether that is nothing, but that records have a place in the order
 */
record Lead(Predicate.Test test, Predicate rest, boolean isAlone) {
    /**
     * The value by which a walk can be led. Of several, the first whose field takes any value: a tag or an external id is rarer, as a
     * rule, than one of a few options or a flag. How rare it is in truth, only the database could say.
     */
    static Optional<Lead> of(Predicate predicate, Walk walk) {
        return walk.isByBirth()
                ? tests(predicate)
                        .filter(test -> leads(test, walk))
                        .min(Comparator.comparing(test -> isOfFew(test.field())))
                        .map(test -> lead(test, without(predicate, test), walk))
                : Optional.empty();
    }

    private static Lead lead(Predicate.Test test, Predicate rest, Walk walk) {
        return new Lead(test, rest, isNothing(rest, walk));
    }

    /** The tests that each record must pass. */
    private static Stream<Predicate.Test> tests(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().flatMap(Lead::tests);
            case Predicate.Test test -> Stream.of(test);
            case Predicate.Or _, Predicate.No _, Predicate.Has _ -> Stream.empty();
        };
    }

    private static boolean leads(Predicate.Test test, Walk walk) {
        return !test.negated()
                && test.match() instanceof Match.OneOf any
                && any.values().size() == 1
                && test.field().source() instanceof Source.Elsewhere there
                && there.own().equals(walk.identity());
    }

    private static boolean isOfFew(Field field) {
        return !field.values().isEmpty() || field.type() == FieldType.BOOLEAN;
    }

    private static Predicate without(Predicate predicate, Predicate.Test test) {
        return switch (predicate) {
            case Predicate.And and ->
                new Predicate.And(
                        and.parts().stream().map(part -> without(part, test)).toList());
            case Predicate.Test other when other.equals(test) -> new Predicate.And(List.of());
            case Predicate.Test _, Predicate.Or _, Predicate.No _, Predicate.Has _ -> predicate;
        };
    }

    Source.Elsewhere source() {
        return (Source.Elsewhere) test.field().source();
    }

    /** Whether a record can have several values of the field, the same one twice among them. */
    boolean repeats() {
        return test.field().many();
    }

    private static boolean isNothing(Predicate predicate, Walk walk) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().allMatch(part -> isNothing(part, walk));
            case Predicate.Test test ->
                !test.negated() && test.match() instanceof Match.Present && walk.isSortedBy(test.field());
            case Predicate.Or _, Predicate.No _, Predicate.Has _ -> false;
        };
    }
}

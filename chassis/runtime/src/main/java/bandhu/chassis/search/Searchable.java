package bandhu.chassis.search;

import bandhu.chassis.field.Findable;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.search.token.SearchText;

/**
 * A collection whose records are found by words; its repository says by which.
 *
 * @param <V> what {@link AggregateRoot#snapshot()} of its records answers
 */
public interface Searchable<V> extends Findable {
    /** The entity of its records. */
    Class<? extends AggregateRoot> entity();

    SearchText searched(V snapshot);
}

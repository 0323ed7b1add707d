package bandhu.chassis.page;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.AggregateRoot;
import java.util.UUID;

/** Answers lists and searches. Deleted records never appear. */
public interface Lists {
    /** How far totals are counted. */
    int COUNTED = 10_000;

    /** The page that is asked for. Throws 400 or 422 for what cannot be asked, 422 for what takes too long. */
    default <E extends AggregateRoot> Page<E> page(Listing<E> listing, PageRequest request) {
        return page(listing, request, Condition.everything());
    }

    /** The same, narrowed by a condition of the service's own, such as what the actor may see. */
    <E extends AggregateRoot> Page<E> page(Listing<E> listing, PageRequest request, Condition restriction);

    /** What the actor can find the collection's records by. */
    FieldsView fields(Catalogue catalogue);

    /** The ids alone, for rows that are no entities. */
    Page<UUID> ids(Catalogue catalogue, PageRequest request, Condition restriction);
}

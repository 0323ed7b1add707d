package bandhu.chassis.page;

import bandhu.chassis.record.AggregateRoot;
import java.util.Map;

/** Answers lists. Deleted records never appear. */
public interface Lists {
    /** The page that the query asks for. Throws 400 for an unknown parameter, sort, cursor or limit. */
    default <E extends AggregateRoot> Page<E> page(Listing<E> listing, ListQuery query) {
        return page(listing, query, "", Map.of());
    }

    /**
     * The same, narrowed by a condition of the service's own, such as what the actor may see.
     *
     * @param restriction HQL over the alias {@code e}, with named parameters: {@code e.ownerId in :mine}; empty for none
     */
    <E extends AggregateRoot> Page<E> page(
            Listing<E> listing, ListQuery query, String restriction, Map<String, Object> parameters);
}

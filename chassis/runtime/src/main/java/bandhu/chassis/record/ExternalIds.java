package bandhu.chassis.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The side table that finds a record by its id in another system. */
public interface ExternalIds {
    /** The record's id, locked against a concurrent upsert of the same external id until the transaction ends. */
    Optional<UUID> find(String collection, ExternalId externalId);

    /**
     * Says which external ids a transaction that {@linkplain Gathering gathers} is going to ask for; answers the ids of the records
     * that have them. They are locked in one order, so that two who name the same ones wait for each other and no more.
     */
    Set<UUID> expect(String collection, Collection<ExternalId> externalIds);

    /** The records that have them, by those that any has; without a lock. What the transaction itself has written counts. */
    Map<ExternalId, UUID> among(String collection, Collection<ExternalId> externalIds);

    /**
     * Keeps the external ids of records of another service as it told them last.
     *
     * @param told all that each of the records has, by their ids
     */
    void follow(String collection, Map<UUID, List<ExternalId>> told);

    /**
     * Makes the table say what the aggregate says; called in the transaction that creates or changes it, once it is persisted. 409
     * {@code already-exists} at the pointer of an external id that another record has.
     */
    void keep(AggregateRoot aggregate);
}

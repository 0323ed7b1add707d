package bandhu.chassis.record;

import java.util.Optional;
import java.util.UUID;

/** The side table that finds a record by its id in another system. */
public interface ExternalIds {
    /** The record's id, locked against a concurrent upsert of the same external id until the transaction ends. */
    Optional<UUID> find(String collection, ExternalId externalId);

    /**
     * Makes the table say what the aggregate says; called in the transaction that creates or changes it. 409
     * {@code already-exists} at the pointer of an external id that another record has.
     */
    void keep(AggregateRoot aggregate);
}

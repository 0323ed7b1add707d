package bandhu.chassis.inbox.customer;

/** What is known of the customer that a record names. */
public enum Standing {
    KNOWN,
    /** Its state has not arrived: it may still be on the way. */
    UNRESOLVED,
    DELETED;

    /** The view's {@code unresolved}: true, or left out. */
    public Boolean unresolved() {
        return this == UNRESOLVED ? Boolean.TRUE : null;
    }

    /** The view's {@code customerDeleted}: true, or left out. */
    public Boolean customerDeleted() {
        return this == DELETED ? Boolean.TRUE : null;
    }
}

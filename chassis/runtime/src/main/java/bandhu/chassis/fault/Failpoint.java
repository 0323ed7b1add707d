package bandhu.chassis.fault;

/** Between which two steps a process may end. */
public enum Failpoint {
    /** All of a request's statements are made, the commit is not. */
    BEFORE_COMMIT,
    /** Committed, not answered; the relay not woken. */
    COMMITTED,
    /** Rows have their positions, none is published. */
    SEQUENCED,
    /** Some records of a round are with the producer, which may have sent them or not. */
    PARTLY_SENT,
    /** The broker has confirmed a whole round, which still stands in the outbox. */
    PUBLISHED,
    /** The round is gone from the outbox. */
    DELETED,
    /** A listener has had its effect, uncommitted. */
    EFFECT,
    /** A listener has committed, its offset has not been. */
    RECEIVED,
    /** A chunk of a job is done, uncommitted. */
    CHUNK,
    /** A chunk of a job is committed, the next has not begun. */
    CHUNK_COMMITTED,
    /** A webhook's receiver has what was sent, and nobody knows yet. */
    DELIVERED
}

package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.search.query.Widening;

/**
 * What full text says of the records that a walk may meet.
 *
 * @param condition begins with {@code AND}; empty where it says nothing
 * @param isNothing whether there are none
 * @param widening the terms among which a walk goes on, null where words are taken as they are
 */
record Narrowing(SqlText condition, boolean isNothing, Widening widening) {
    static final Narrowing NONE = new Narrowing(new SqlText(), false, null);
    static final Narrowing NOTHING = new Narrowing(new SqlText(), true, null);

    /** Whether it leaves all records. */
    boolean isOpen() {
        return !isNothing && condition.text().isEmpty();
    }
}

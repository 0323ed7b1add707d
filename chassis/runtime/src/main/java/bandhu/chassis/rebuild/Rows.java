package bandhu.chassis.rebuild;

/**
 * Rows of a read model, and how a rebuild tells which of them a record or a fact made.
 *
 * @param column says which, beside the tenant
 * @param lasting which rows stay although their source names them no more, as a condition; {@code false} for none
 */
public record Rows(Kind kind, String table, String column, String lasting) {

    /** What a row is made by. */
    public enum Kind {
        /** The state of one record; the table has its {@code version}. */
        RECORD,
        /** One fact; the column has its id. */
        FACT,
        /** All facts of one key together; the column has the customer's id, else the aggregate's. */
        KEY,
        /** A fact that takes back another; the column has the other's id. */
        REVERSAL
    }

    public static Rows ofRecords(String table) {
        return new Rows(Kind.RECORD, table, "version", "false");
    }

    public static Rows ofFacts(String table, String column) {
        return new Rows(Kind.FACT, table, column, "false");
    }

    public static Rows ofKeys(String table, String column) {
        return new Rows(Kind.KEY, table, column, "false");
    }

    public static Rows ofReversals(String table, String column) {
        return new Rows(Kind.REVERSAL, table, column, "false");
    }

    /** Of these rows no source keeps anything: they are left as they are. */
    public Rows lastingWhere(String condition) {
        return new Rows(kind, table, column, condition);
    }
}

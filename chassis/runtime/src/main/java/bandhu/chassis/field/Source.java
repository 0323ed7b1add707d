package bandhu.chassis.field;

/** Where the values of a field stand. */
public sealed interface Source {
    Columns columns();

    /** In the record's own row. */
    record Own(Columns columns) implements Source {}

    /**
     * In another table: a value, or several, of the rows that belong to the record. Side tables, whose rows name the record by its
     * id, keep its {@code created_at} too, under that name.
     *
     * @param key their column that equals the record's {@code own} column
     * @param own the record's column: {@code id}, or one that refers to another record
     * @param fixed their column that has one value for all rows of this field, null where there is none
     * @param fixedValue that value
     */
    record Elsewhere(String table, String key, String own, String fixed, Object fixedValue, Columns columns)
            implements Source {}
}

package bandhu.chassis.field;

/**
 * What a list can be sorted by.
 *
 * @param kind what the column holds, null for the bytes of a collation key
 * @param nullable whether records without a value exist; they come last, in either direction
 */
public record Sort(String name, Source source, FieldType kind, boolean nullable) {

    public String column() {
        return source.columns().value();
    }
}

package bandhu.chassis.page;

/** What a filter's text is read as. */
public enum FieldType {
    TEXT,
    UUID,
    BOOLEAN,
    INTEGER,
    DATE,
    MOMENT,
    /** A sort key: bytes of an ICU collation key. */
    BYTES
}

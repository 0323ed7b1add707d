package bandhu.chassis.field;

import bandhu.chassis.field.custom.Definition;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that a record can be found by.
 *
 * @param name the member's dotted path in the API: {@code lifecycle.stage}
 * @param many whether a record may have several values
 * @param isFilter whether lists take it as a query parameter, which an index must then serve
 * @param isPersonal whether it is hidden from who sees figures only, who then cannot search by it either
 * @param values the only values that there are; empty for any
 * @param normalise to the form in which values are kept
 * @param custom what the tenant defined, null for a field that all tenants have
 * @param isWorded whether its text is among the names by whose words records are found: terms tell which records may contain a part
 */
public record Field(
        String name,
        FieldType type,
        Source source,
        boolean many,
        boolean isFilter,
        boolean isPersonal,
        List<String> values,
        UnaryOperator<String> normalise,
        Definition custom,
        boolean isWorded) {

    private static Field of(FieldType type, String name, String column) {
        return new Field(
                name,
                type,
                new Source.Own(Columns.of(column)),
                false,
                false,
                false,
                List.of(),
                UnaryOperator.identity(),
                null,
                false);
    }

    public static Field text(String name, String column) {
        return of(FieldType.TEXT, name, column);
    }

    public static Field id(String name, String column) {
        return of(FieldType.ID, name, column);
    }

    public static Field bool(String name, String column) {
        return of(FieldType.BOOLEAN, name, column);
    }

    public static Field integer(String name, String column) {
        return of(FieldType.INTEGER, name, column);
    }

    /** @param scale the column holds the number times ten to this power */
    public static Field number(String name, String column, int scale) {
        return of(FieldType.NUMBER, name, column).kept(Columns.of(column).scale(scale));
    }

    public static Field date(String name, String column) {
        return of(FieldType.DATE, name, column);
    }

    public static Field moment(String name, String column) {
        return of(FieldType.MOMENT, name, column);
    }

    /** @param minor the column of minor units */
    public static Field money(String name, String minor, String currency) {
        return of(FieldType.MONEY, name, minor).kept(Columns.of(minor).currency(currency));
    }

    /** Offers it as a filter of lists. */
    public Field filter() {
        return new Field(name, type, source, many, true, isPersonal, values, normalise, custom, isWorded);
    }

    /** Hides it from who sees figures only. */
    public Field personal() {
        return new Field(name, type, source, many, isFilter, true, values, normalise, custom, isWorded);
    }

    public Field oneOf(String... allowed) {
        return new Field(name, type, source, many, isFilter, isPersonal, List.of(allowed), normalise, custom, isWorded);
    }

    /** @param toKept null as its answer matches nothing; an {@link IllegalArgumentException} speaks to the client */
    public Field normalised(UnaryOperator<String> toKept) {
        return new Field(name, type, source, many, isFilter, isPersonal, values, toKept, custom, isWorded);
    }

    /** Says what the tenant defined. */
    public Field defined(Definition definition) {
        return new Field(name, type, source, many, isFilter, isPersonal, values, normalise, definition, isWorded);
    }

    /** Says that its text is among the names by which the collection is searched. */
    public Field worded() {
        return new Field(name, type, source, many, isFilter, isPersonal, values, normalise, custom, true);
    }

    /** Keeps the folded text in this column too, so that parts of it are found. */
    public Field folded(String column) {
        return kept(source.columns().folded(column));
    }

    /** Keeps month and day of the date in this column too, so that anniversaries are found. */
    public Field monthDay(String column) {
        return kept(source.columns().monthDay(column));
    }

    /** Says that values stand in an index of their own, so that the folded text need not be asked for whole values. */
    public Field keyed() {
        return kept(source.columns().keyed());
    }

    /** Values of the one row of another table that the record refers to by a column of its own. */
    public Field at(String table, String key, String own) {
        return from(new Source.Elsewhere(table, key, own, null, null, source.columns()), false);
    }

    /**
     * Values of all the rows of a side table that name the record in {@code key}. Each keeps the record's {@code created_at}; an
     * index on the value, it and the key lets lists be read in their order.
     */
    public Field among(String table, String key) {
        return among(table, key, null, null);
    }

    /** The same, of rows whose {@code fixed} column has one value. */
    public Field among(String table, String key, String fixed, Object fixedValue) {
        return from(new Source.Elsewhere(table, key, "id", fixed, fixedValue, source.columns()), true);
    }

    /** At most one value for each record, though it stands in a side table. */
    public Field single() {
        return from(source, false);
    }

    /** Whether parts of its text are found. */
    public boolean isFolded() {
        return source.columns().folded() != null;
    }

    public boolean hasAnniversaries() {
        return source.columns().monthDay() != null;
    }

    private Field kept(Columns columns) {
        return from(
                switch (source) {
                    case Source.Own _ -> new Source.Own(columns);
                    case Source.Elsewhere there ->
                        new Source.Elsewhere(
                                there.table(), there.key(), there.own(), there.fixed(), there.fixedValue(), columns);
                },
                many);
    }

    private Field from(Source place, boolean several) {
        return new Field(name, type, place, several, isFilter, isPersonal, values, normalise, custom, isWorded);
    }
}

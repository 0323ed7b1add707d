package bandhu.chassis.field;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the records of one table can be found and sorted by. Immutable; a repository keeps one as a constant, and
 * custom fields are added to it for each request.
 *
 * <pre>{@code
 * static final Catalogue CUSTOMERS = Catalogue.ofRecords("customers", "customer")
 *         .with(Field.text("kind", "kind").oneOf("person", "organization").filter())
 *         .with(Field.text("displayName", "display_name").folded("display_name_fold"))
 *         .sortedByName("displayName", "display_name_sort")
 *         .related("consents", "customer_id", CONSENTS);
 * }</pre>
 */
public final class Catalogue {
    private static final String EXTERNAL_IDS = "external_id";
    private static final String ID = "id";
    private static final String ROW = "{}";
    private final String collection;
    private final String table;
    private final String identity;
    private final String alive;
    private final Map<String, Field> fields;
    private final Map<String, Sort> sorts;
    private final Map<String, Relation> relations;
    private final String defaultSort;
    private final String customValues;
    private final FullText fullText;

    private Catalogue(
            String collection,
            String table,
            String identity,
            String alive,
            Map<String, Field> fields,
            Map<String, Sort> sorts,
            Map<String, Relation> relations,
            String defaultSort,
            String customValues,
            FullText fullText) {
        this.collection = collection;
        this.table = table;
        this.identity = identity;
        this.alive = alive;
        this.fields = fields;
        this.sorts = sorts;
        this.relations = relations;
        this.defaultSort = defaultSort;
        this.customValues = customValues;
        this.fullText = fullText;
    }

    /** Of a table whose rows are never deleted in part; it has no sort before one is given. */
    public static Catalogue ofRows(String collection, String table) {
        return new Catalogue(collection, table, ID, null, Map.of(), Map.of(), Map.of(), null, null, null);
    }

    /** @param gone the column that is null for rows that count */
    public static Catalogue ofRows(String collection, String table, String gone) {
        return new Catalogue(
                collection, table, ID, ROW + "." + gone + " IS NULL", Map.of(), Map.of(), Map.of(), null, null, null);
    }

    /** Of the table of an {@link bandhu.chassis.record.AggregateRoot}, with what all of them have; newest first. */
    public static Catalogue ofRecords(String collection, String table) {
        return new Catalogue(
                        collection,
                        table,
                        ID,
                        ROW + ".deleted_at IS NULL",
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        "-createdAt",
                        null,
                        null)
                .with(Field.id("id", "id"))
                .with(Field.text("externalIds.system", "system")
                        .among(EXTERNAL_IDS, "record_id", "collection", collection)
                        .filter())
                .with(Field.text("externalIds.id", "external_id")
                        .among(EXTERNAL_IDS, "record_id", "collection", collection)
                        .filter())
                .with(Field.moment("createdAt", "created_at"))
                .with(Field.text("createdBy", "created_by"))
                .with(Field.moment("updatedAt", "updated_at"))
                .with(Field.text("updatedBy", "updated_by"))
                .sorted("createdAt")
                .sorted("updatedAt");
    }

    /** Of facts: rows that are known by their event's id and count unless they were taken back. */
    public static Catalogue ofFacts(String collection, String table) {
        return new Catalogue(
                        collection,
                        table,
                        "event_id",
                        "NOT " + ROW + ".reverted",
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        "-at",
                        null,
                        null)
                .with(Field.id("id", "event_id"))
                .with(Field.moment("at", "at"))
                .with(Field.moment("recordedAt", "recorded_at"))
                .sorted("at");
    }

    public Catalogue with(Field field) {
        return new Catalogue(
                collection,
                table,
                identity,
                alive,
                put(fields, field.name(), field),
                sorts,
                relations,
                defaultSort,
                customValues,
                fullText);
    }

    public Catalogue with(Collection<Field> more) {
        Catalogue all = this;
        for (Field field : more) {
            all = all.with(field);
        }
        return all;
    }

    /** Sorted by a field of the row that every record has. */
    public Catalogue sorted(String field) {
        return sorted(
                new Sort(field, fields.get(field).source(), fields.get(field).type(), false));
    }

    /** Sorted by a field that some records lack; those come last. */
    public Catalogue sortedWithGaps(String field) {
        return sorted(
                new Sort(field, fields.get(field).source(), fields.get(field).type(), true));
    }

    /** @param column {@code bytea}, made by {@link bandhu.chassis.page.SortKey} */
    public Catalogue sortedByName(String name, String column) {
        return sorted(new Sort(name, new Source.Own(Columns.of(column)), null, false));
    }

    public Catalogue sorted(Sort sort) {
        return new Catalogue(
                collection,
                table,
                identity,
                alive,
                fields,
                put(sorts, sort.name(), sort),
                relations,
                defaultSort,
                customValues,
                fullText);
    }

    public Catalogue byDefault(String sort) {
        return new Catalogue(
                collection, table, identity, alive, fields, sorts, relations, sort, customValues, fullText);
    }

    /** @param key the other table's column that holds this one's id */
    public Catalogue related(String name, String key, Catalogue theirs) {
        return related(new Relation(name, key, identity, theirs));
    }

    public Catalogue related(Relation relation) {
        return new Catalogue(
                collection,
                table,
                identity,
                alive,
                fields,
                sorts,
                put(relations, relation.name(), relation),
                defaultSort,
                customValues,
                fullText);
    }

    /** With fields that tenants define themselves, whose values stand in this side table too. */
    public Catalogue customizable(String valueTable) {
        return new Catalogue(
                collection, table, identity, alive, fields, sorts, relations, defaultSort, valueTable, fullText);
    }

    /** Found by words, of these members; its repository is a {@code Searchable}. */
    public Catalogue searchable(FullText words) {
        return new Catalogue(
                collection, table, identity, alive, fields, sorts, relations, defaultSort, customValues, words);
    }

    /** With more fields and sorts, all at once. */
    public Catalogue extended(Collection<Field> moreFields, Collection<Sort> moreSorts) {
        Map<String, Field> allFields = new LinkedHashMap<>(fields);
        moreFields.forEach(field -> allFields.put(field.name(), field));
        Map<String, Sort> allSorts = new LinkedHashMap<>(sorts);
        moreSorts.forEach(sort -> allSorts.put(sort.name(), sort));
        return new Catalogue(
                collection,
                table,
                identity,
                alive,
                Collections.unmodifiableMap(allFields),
                Collections.unmodifiableMap(allSorts),
                relations,
                defaultSort,
                customValues,
                fullText);
    }

    /** The same without personal fields, what belongs to a record included. */
    public Catalogue impersonal() {
        Map<String, Field> kept = new LinkedHashMap<>(fields);
        kept.values().removeIf(Field::isPersonal);
        Map<String, Sort> order = new LinkedHashMap<>(sorts);
        order.keySet().removeIf(name -> fields.containsKey(name) && !kept.containsKey(name));
        Map<String, Relation> others = new LinkedHashMap<>(relations);
        others.replaceAll((_, relation) -> new Relation(
                relation.name(),
                relation.key(),
                relation.own(),
                relation.theirs().impersonal()));
        FullText words = fullText == null || fullText.isPersonal() ? null : fullText;
        return new Catalogue(collection, table, identity, alive, kept, order, others, defaultSort, customValues, words);
    }

    public String collection() {
        return collection;
    }

    public String table() {
        return table;
    }

    /** The column that tells the table's rows apart. */
    public String identity() {
        return identity;
    }

    /** What holds for the rows that are there, of the row with this alias; empty where all are. */
    public Optional<String> alive(String alias) {
        return Optional.ofNullable(alive).map(condition -> condition.replace(ROW, alias));
    }

    /** The side table of the values of custom fields; empty where tenants define none. */
    public Optional<String> customValues() {
        return Optional.ofNullable(customValues);
    }

    /** Empty where records are not found by words. */
    public Optional<FullText> fullText() {
        return Optional.ofNullable(fullText);
    }

    public Map<String, Field> fields() {
        return fields;
    }

    public Map<String, Sort> sorts() {
        return sorts;
    }

    public Map<String, Relation> relations() {
        return relations;
    }

    public String defaultSort() {
        return defaultSort;
    }

    private static <T> Map<String, T> put(Map<String, T> all, String name, T one) {
        var more = new LinkedHashMap<>(all);
        more.put(name, one);
        return Collections.unmodifiableMap(more);
    }
}

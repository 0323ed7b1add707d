package bandhu.chassis.page;

import bandhu.chassis.record.AggregateRoot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a list offers: its filters and sorts, each backed by an index. Immutable; a repository keeps one as a constant.
 *
 * <pre>{@code
 * static final Listing<Team> TEAMS = Listing.of(Team.class)
 *         .filter("parentId", FieldType.UUID, "parentId")
 *         .prefix("name", "nameSort")
 *         .sort("createdAt", FieldType.MOMENT, "createdAt")
 *         .sort("name", FieldType.BYTES, "nameSort")
 *         .defaultSort("-createdAt");
 * }</pre>
 */
public final class Listing<E extends AggregateRoot> {
    private static final String EXTERNAL = "select x.recordId from ExternalIdEntry x where x.%s in :values";
    private final Class<E> entity;
    private final Map<String, Field> filters;
    private final Map<String, Field> sorts;
    private final String defaultSort;

    /**
     * @param path the attribute in the entity, or the subselect of record ids
     * @param normalise what is done to the text before it is read; null as its answer matches nothing
     */
    record Field(String name, FieldType type, String path, Match match, UnaryOperator<String> normalise) {}

    enum Match {
        WHOLE,
        PREFIX,
        RELATED
    }

    private Listing(Class<E> entity, Map<String, Field> filters, Map<String, Field> sorts, String defaultSort) {
        this.entity = entity;
        this.filters = filters;
        this.sorts = sorts;
        this.defaultSort = defaultSort;
    }

    /**
     * Starts with what every list has: sort by {@code createdAt} (newest first by default) and by {@code updatedAt}, filters
     * by {@code externalIds.system} and {@code externalIds.id}.
     */
    public static <E extends AggregateRoot> Listing<E> of(Class<E> entity) {
        return new Listing<>(entity, Map.of(), Map.of(), "-createdAt")
                .related("externalIds.system", FieldType.TEXT, EXTERNAL.formatted("system"), UnaryOperator.identity())
                .related("externalIds.id", FieldType.TEXT, EXTERNAL.formatted("externalId"), UnaryOperator.identity())
                .sort("createdAt", FieldType.MOMENT, "createdAt")
                .sort("updatedAt", FieldType.MOMENT, "updatedAt");
    }

    /** {@code ?name=value}, repeated for any of several. */
    public Listing<E> filter(String name, FieldType type, String attribute) {
        return filter(name, type, attribute, UnaryOperator.identity());
    }

    /** @param normalise to the stored form; null matches nothing, {@link IllegalArgumentException} is a 400 with its message */
    public Listing<E> filter(String name, FieldType type, String attribute, UnaryOperator<String> normalise) {
        return and(new Field(name, type, attribute, Match.WHOLE, normalise));
    }

    /**
     * {@code ?name=value} over a side table.
     *
     * @param subselect HQL that answers the ids of the records, with {@code :values} where the values go:
     *     {@code select k.recordId from CustomerKey k where k.kind = 'email' and k.value in :values}
     */
    public Listing<E> related(String name, FieldType type, String subselect, UnaryOperator<String> normalise) {
        return and(new Field(name, type, subselect, Match.RELATED, normalise));
    }

    /** {@code ?name=beg}: names that begin with it, ignoring case and accents, by the stored collation key. */
    public Listing<E> prefix(String name, String sortKeyAttribute) {
        return and(new Field(name, FieldType.BYTES, sortKeyAttribute, Match.PREFIX, UnaryOperator.identity()));
    }

    private Listing<E> and(Field filter) {
        return new Listing<>(entity, with(filters, filter), sorts, defaultSort);
    }

    /** {@code ?sort=name}; records whose attribute is null are left out, so a nullable one needs a stored sort key. */
    public Listing<E> sort(String name, FieldType type, String attribute) {
        Field sort = new Field(name, type, attribute, Match.WHOLE, UnaryOperator.identity());
        return new Listing<>(entity, filters, with(sorts, sort), defaultSort);
    }

    public Listing<E> defaultSort(String sort) {
        return new Listing<>(entity, filters, sorts, sort);
    }

    Class<E> entity() {
        return entity;
    }

    Map<String, Field> filters() {
        return filters;
    }

    Map<String, Field> sorts() {
        return sorts;
    }

    String defaultSort() {
        return defaultSort;
    }

    private static Map<String, Field> with(Map<String, Field> fields, Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(field.name(), field);
        return more;
    }
}

package bandhu.chassis.page;

import bandhu.chassis.record.AggregateRoot;
import java.util.LinkedHashMap;
import java.util.Map;

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
    private final Class<E> entity;
    private final Map<String, Field> filters;
    private final Map<String, Field> sorts;
    private final String defaultSort;

    /**
     * @param attribute the path in the entity; for the side table of external ids the chassis knows the way itself
     * @param prefix true when the value is a beginning rather than the whole
     */
    record Field(String name, FieldType type, String attribute, boolean prefix) {}

    private Listing(Class<E> entity, Map<String, Field> filters, Map<String, Field> sorts, String defaultSort) {
        this.entity = entity;
        this.filters = filters;
        this.sorts = sorts;
        this.defaultSort = defaultSort;
    }

    /** Starts with what every list has: sort by {@code createdAt} (newest first by default) and by {@code updatedAt}. */
    public static <E extends AggregateRoot> Listing<E> of(Class<E> entity) {
        return new Listing<>(entity, Map.of(), Map.of(), "-createdAt")
                .sort("createdAt", FieldType.MOMENT, "createdAt")
                .sort("updatedAt", FieldType.MOMENT, "updatedAt");
    }

    /** {@code ?name=value}, repeated for any of several. */
    public Listing<E> filter(String name, FieldType type, String attribute) {
        return new Listing<>(entity, with(filters, new Field(name, type, attribute, false)), sorts, defaultSort);
    }

    /** {@code ?name=beg}: names that begin with it, ignoring case and accents, by the stored collation key. */
    public Listing<E> prefix(String name, String sortKeyAttribute) {
        return new Listing<>(
                entity, with(filters, new Field(name, FieldType.BYTES, sortKeyAttribute, true)), sorts, defaultSort);
    }

    public Listing<E> sort(String name, FieldType type, String attribute) {
        return new Listing<>(entity, filters, with(sorts, new Field(name, type, attribute, false)), defaultSort);
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

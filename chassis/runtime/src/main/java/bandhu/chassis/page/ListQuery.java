package bandhu.chassis.page;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query parameters of every list, as a {@code @BeanParam}; filters are read from the rest of the query. They are taken as
 * text, so that a bad one is a 400 that says why.
 */
public non-sealed class ListQuery implements PageRequest {
    /** The most items that a page can have. */
    public static final int MOST = 200;

    static final int DEFAULT_LIMIT = 50;
    private static final Set<String> OWN = Set.of("limit", "cursor", "sort", "count", "fields", "expand");

    /** The most members that a list is sorted by. */
    public static final int MOST_SORTS = 3;

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before.")
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "Up to three members to sort by, separated by commas, `-` before one for descending.")
    String sort;

    @QueryParam("count")
    @Parameter(
            description = "Whether to add `total` and `totalRelation`.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String count;

    @QueryParam("fields")
    @Parameter(description = "The members that are wanted, separated by commas; all by default.")
    String fields;

    @QueryParam("expand")
    @Parameter(description = "The records to put beside their ids, separated by commas.")
    String expand;

    @Context
    UriInfo uri;

    private Map<String, List<String>> given;

    /** A query that no request carries. */
    public static ListQuery of(Map<String, List<String>> parameters) {
        ListQuery query = new ListQuery();
        query.given = Map.copyOf(parameters);
        query.limit = query.first("limit");
        query.cursor = query.first("cursor");
        query.sort = query.first("sort");
        query.count = query.first("count");
        return query;
    }

    /** How many items are wanted, 1 to 200. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw BadParameter.of("limit", "out-of-range", "limit is a number from 1 to 200.");
        }
        return Integer.parseInt(limit);
    }

    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** The sort as sent, {@code -} included. */
    public Optional<String> sort() {
        return Optional.ofNullable(sort);
    }

    /** Whether the total is wanted. */
    public boolean counts() {
        if (count != null && !count.equals("true") && !count.equals("false")) {
            throw BadParameter.of("count", "not-a-boolean", "count is true or false.");
        }
        return "true".equals(count);
    }

    /** All query parameters as sent, decoded. */
    public Map<String, List<String>> parameters() {
        return given == null ? uri.getQueryParameters() : given;
    }

    private String first(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    @Override
    public Wanted wanted(Catalogue catalogue) {
        Map<String, Field> filters = new LinkedHashMap<>(catalogue.fields());
        filters.values().removeIf(field -> !field.isFilter());
        allow(filters.keySet());
        Map<String, List<String>> given = new TreeMap<>(parameters());
        given.keySet().removeIf(name -> !filters.containsKey(name));
        return new Wanted(
                Filters.read(filters, given),
                null,
                sort().map(ListQuery::sorts).orElse(List.of()),
                limit(),
                cursor(),
                counts(),
                Shape.of(parameters()),
                given.toString(),
                Faults.OF_QUERY);
    }

    @Override
    public boolean mentions(String prefix) {
        return sort != null && sort.contains(prefix)
                || parameters().keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static List<String> sorts(String all) {
        List<String> sorts = List.of(all.split(",", -1));
        if (sorts.size() > MOST_SORTS) {
            throw BadParameter.of("sort", "too-many", "A list is sorted by at most " + MOST_SORTS + " members.");
        }
        return sorts;
    }

    /** The same for a list whose order is fixed. */
    public void allowUnsorted(Set<String> filters) {
        allow(filters);
        if (sort != null) {
            throw BadParameter.of("sort", "unknown-sort", "This list has one order; it cannot be sorted.");
        }
    }

    /** Throws 400 for a parameter that is neither one of a list's own nor a filter named here, or that no text can be. */
    public void allow(Set<String> filters) {
        parameters().forEach((name, values) -> {
            if (!OWN.contains(name) && !filters.contains(name)) {
                Set<String> known = new TreeSet<>(OWN);
                known.addAll(filters);
                throw BadParameter.of(name, "unknown-parameter", "Known here are " + String.join(", ", known) + ".");
            }
            if (OWN.contains(name) && values.size() > 1) {
                throw BadParameter.of(name, "repeated", name + " may stand once only.");
            }
            values.forEach(value -> BadParameter.unlessText(name, value));
        });
    }
}

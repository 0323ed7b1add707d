package bandhu.chassis.page;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
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
import java.util.function.LongSupplier;
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
        return limit(limit);
    }

    /** The same of a parameter as sent, null where there was none. */
    public static int limit(String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw ProblemException.parameter("limit", Text.of("out-of-range.limit", "most", MOST));
        }
        return Integer.parseInt(given);
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
            throw ProblemException.parameter("count", Text.of("not-a-boolean.count"));
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
        allow(Words.allowed(catalogue, filters.keySet()));
        Map<String, List<String>> given = new TreeMap<>(parameters());
        given.keySet().removeIf(name -> !filters.containsKey(name));
        Optional<String> words = Words.of(parameters());
        return new Wanted(
                Filters.read(filters, given),
                null,
                words.map(typed -> Words.query(typed, Faults.OF_QUERY)),
                sort().map(ListQuery::sorts).orElse(List.of()),
                limit(),
                cursor(),
                counts(),
                Shape.of(parameters()),
                given + words.map(typed -> "\n" + typed).orElse(""),
                Faults.OF_QUERY);
    }

    /**
     * A page of a list that is walked without {@link Lists}, shown as is asked.
     *
     * @param total how many records the list has; called where that is asked for
     */
    public <T> Page<T> page(List<T> items, String next, LongSupplier total) {
        return Page.of(items, next, counts() ? (Long) total.getAsLong() : null, Shape.of(parameters()));
    }

    @Override
    public boolean mentions(String prefix) {
        return sort != null && sort.contains(prefix)
                || parameters().keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static List<String> sorts(String all) {
        List<String> sorts = List.of(all.split(",", -1));
        if (sorts.size() > MOST_SORTS) {
            throw ProblemException.parameter("sort", Text.of("too-many.sorts", "most", MOST_SORTS));
        }
        return sorts;
    }

    /** The same for a list whose order is fixed. */
    public void allowUnsorted(Set<String> filters) {
        allow(filters);
        if (sort != null) {
            throw ProblemException.parameter("sort", Text.of("unknown-sort.fixed"));
        }
    }

    /** Throws 400 for a parameter that is neither one of a list's own nor a filter named here, or that stands twice or for nothing. */
    public void allow(Set<String> filters) {
        parameters().forEach((name, values) -> {
            if (!OWN.contains(name) && !filters.contains(name)) {
                Set<String> known = new TreeSet<>(OWN);
                known.addAll(filters);
                throw ProblemException.parameter(name, Text.of("unknown-parameter.known", "names", known));
            }
            if (OWN.contains(name) && values.contains("")) {
                throw ProblemException.parameter(name, Text.of("required.parameter", "name", name));
            }
            if (OWN.contains(name) && values.size() > 1) {
                throw ProblemException.parameter(name, Text.of("repeated.parameter", "name", name));
            }
        });
    }
}

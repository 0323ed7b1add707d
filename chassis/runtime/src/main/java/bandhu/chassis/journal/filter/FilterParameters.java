package bandhu.chassis.journal.filter;

import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads filters of events from query parameters. */
@ApplicationScoped
public class FilterParameters {
    private static final Pattern TYPE = Pattern.compile(EventFilter.TYPE);
    private final EventFilters filters;
    private final StrictJson json;

    FilterParameters(EventFilters filters, StrictJson json) {
        this.filters = filters;
        this.json = json;
    }

    /**
     * Throws 400 for what is no filter.
     *
     * @param types separated by commas, null for all
     * @param where a condition as JSON, null for none
     */
    public EventFilter read(String types, String where) {
        List<String> wanted = types == null ? List.of() : types(types);
        try {
            return filters.of(wanted, where == null ? null : tree(where));
        } catch (ProblemException e) {
            throw faultyWhere(e);
        }
    }

    private static List<String> types(String given) {
        List<String> types = List.of(given.split(",", -1));
        if (types.size() > EventFilter.MOST_TYPES) {
            throw ProblemException.parameter(
                    "types", Text.of("too-many.filter-values", "most", EventFilter.MOST_TYPES));
        }
        if (!types.stream().allMatch(type -> TYPE.matcher(type).matches())) {
            throw ProblemException.parameter("types", Text.of("invalid-format.pattern", "pattern", EventFilter.TYPE));
        }
        return types;
    }

    private JsonNode tree(String where) {
        try {
            return json.tree(where.getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException _) {
            throw ProblemException.invalid("/where", Text.of("wrong-type.condition"));
        }
    }

    /** What is 422 of a body is 400 of a parameter, which has no places within. */
    private static ProblemException faultyWhere(ProblemException found) {
        List<Violation> violations = found.violations().stream()
                .map(fault -> new Violation("?where", fault.code(), fault.message()))
                .toList();
        return new ProblemException(CommonProblem.INVALID_PARAMETER, found.detail(), violations);
    }
}

package bandhu.chassis.page;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.util.List;
import java.util.Map;

/**
 * How the records of an answer are shown.
 *
 * @param fields the members that are wanted, dotted paths; empty for all
 * @param expand the records that are put beside their ids, dotted to a depth of two
 */
public record Shape(List<String> fields, List<String> expand) {
    public static final Shape WHOLE = new Shape(List.of(), List.of());
    static final int MOST = 50;

    /** What query parameters say; each may stand once. */
    public static Shape of(Map<String, List<String>> parameters) {
        return new Shape(read("fields", parameters), read("expand", parameters));
    }

    private static List<String> read(String name, Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault(name, List.of());
        List<String> paths =
                given.isEmpty() ? List.of() : List.of(given.getFirst().split(",", -1));
        if (given.size() > 1 || paths.size() > MOST) {
            throw ProblemException.parameter(name, Text.of("too-many.members", "name", name, "most", MOST));
        }
        return paths;
    }

    public boolean isWhole() {
        return fields.isEmpty() && expand.isEmpty();
    }
}

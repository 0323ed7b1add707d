package bandhu.chassis.page;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.search.query.SearchQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that a list or search looks for: {@code q}, where the collection is found by words. */
final class Words {
    static final String NAME = "q";

    private Words() {}

    /** The parameters that a list takes beside its own. */
    static Set<String> allowed(Catalogue catalogue, Set<String> filters) {
        Set<String> allowed = new HashSet<>(filters);
        catalogue.fullText().ifPresent(_ -> allowed.add(NAME));
        return allowed;
    }

    static Optional<String> of(Map<String, List<String>> parameters) {
        List<String> given = parameters.getOrDefault(NAME, List.of());
        if (given.size() > 1) {
            throw ProblemException.parameter(NAME, Text.of("repeated.parameter", "name", NAME));
        }
        return given.stream().findFirst();
    }

    static SearchQuery query(String typed, Faults faults) {
        try {
            return SearchQuery.of(typed);
        } catch (InvalidValueException e) {
            throw faults.of(NAME, e.text());
        }
    }
}

package bandhu.sales.access;

import bandhu.chassis.condition.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which records an actor sees, said twice: for a record by its id, and for lists.
 *
 * @param restriction HQL over the alias {@code e}, which has {@code ownerId} and {@code createdBy}; empty for all
 * @param condition the same over a catalogue with {@code ownerId}, {@code owner.teamId} and {@code createdBy}
 */
public record Scope(String restriction, Map<String, Object> parameters, Condition condition) {
    public static final Scope ALL = new Scope("", Map.of(), Condition.everything());

    /** What any of them shows. */
    static Scope any(List<Scope> scopes) {
        Map<String, Object> parameters = new HashMap<>();
        scopes.forEach(scope -> parameters.putAll(scope.parameters()));
        return new Scope(
                scopes.stream().map(Scope::restriction).collect(Collectors.joining(" or ")),
                parameters,
                Condition.any(scopes.stream().map(Scope::condition).toList()));
    }

    public boolean isAll() {
        return restriction.isEmpty();
    }

    /** To be put behind another condition. */
    public String and() {
        return isAll() ? "" : " and (" + restriction + ")";
    }
}

package bandhu.chassis.shape;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A record that can be put beside its id.
 *
 * @param collection whose records refer to it: {@code opportunities}
 * @param name the member that it becomes: {@code owner}
 * @param member the member that holds the id: {@code ownerId}
 * @param target the collection that it belongs to, for a second step
 * @param load the views of those of the ids that the actor may see, all at once
 */
public record Expansion(
        String collection,
        String name,
        String member,
        String target,
        Function<Set<UUID>, ? extends Map<UUID, ?>> load) {

    /** What a feature offers to be put beside its ids. */
    public interface Source {
        java.util.List<Expansion> expansions();
    }
}

package bandhu.chassis.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a service keeps of what others tell, and what of that it is made of. */
public record ReadModel(String name, Source source, List<Rows> rows) {

    /** Where it comes from, by channels of the service. */
    public sealed interface Source {
        Set<String> channels();
    }

    /** The last state of each record of these collections. */
    public record State(String channel, Set<String> collections) implements Source {
        @Override
        public Set<String> channels() {
            return Set.of(channel);
        }
    }

    /**
     * All facts, told once more by their owners.
     *
     * @param owners which services write what a channel receives
     */
    public record Facts(Map<String, Set<String>> owners) implements Source {
        @Override
        public Set<String> channels() {
            return owners.keySet();
        }
    }

    public static ReadModel ofState(String name, String channel, Set<String> collections, Rows... rows) {
        return new ReadModel(name, new State(channel, collections), Arrays.asList(rows));
    }

    public static ReadModel ofFacts(String name, Map<String, Set<String>> owners, Rows... rows) {
        return new ReadModel(name, new Facts(owners), Arrays.asList(rows));
    }
}

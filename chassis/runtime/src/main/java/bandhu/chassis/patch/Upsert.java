package bandhu.chassis.patch;

import bandhu.chassis.record.ExternalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How an upsert meets a record that exists: what the body names replaces, what it leaves out stays, so that a feed that knows
 * only some members never wipes what people added; external ids add up.
 */
public final class Upsert {
    private Upsert() {}

    public static <T> T kept(T given, T current) {
        return given == null ? current : given;
    }

    /** The members of both, those that are given before those that are there; null takes one away. */
    public static Map<String, Object> members(Map<String, Object> given, Map<String, Object> current) {
        if (given == null) {
            return current;
        }
        Map<String, Object> all = new LinkedHashMap<>(current);
        all.putAll(given);
        all.values().removeIf(Objects::isNull);
        return all;
    }

    /** The external ids of both, each once, in a stable order. */
    public static List<ExternalId> joined(List<ExternalId> current, List<ExternalId> given, ExternalId key) {
        List<ExternalId> more = Objects.requireNonNullElse(given, List.of());
        return Stream.concat(Stream.concat(current.stream(), more.stream()), Stream.of(key))
                .distinct()
                .toList();
    }
}

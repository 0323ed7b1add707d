package bandhu.customer.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A tenant's parameters with the moment from which each version is valid; before the first, the defaults are. */
public final class ParameterVersions {

    public static final ParameterVersions DEFAULTS = new ParameterVersions(Map.of());

    private final NavigableMap<Instant, LifecycleParameters> versions;

    public ParameterVersions(Map<Instant, LifecycleParameters> versions) {
        this.versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
    }

    public LifecycleParameters at(Instant moment) {
        var version = versions.floorEntry(moment);
        return version == null ? LifecycleParameters.DEFAULTS : version.getValue();
    }

    /**
     * The first moment, not before {@code from}, at which the deadline that the then valid version sets is reached;
     * {@link Instant#MAX} when that never comes.
     */
    Instant firstReached(Instant from, Function<LifecycleParameters, Instant> deadline) {
        var begin = from;
        var end = versions.higherKey(from);
        while (true) {
            var reached = later(begin, deadline.apply(at(begin)));
            if (end == null || reached.isBefore(end)) {
                return reached;
            }
            begin = end;
            end = versions.higherKey(begin);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

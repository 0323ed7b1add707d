package bandhu.chassis.condition.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/** IANA time zones by name; offsets such as +05:30 are none. */
public final class Zones {
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /** Throws {@link DateTimeException} for anything else. */
    public static ZoneId of(String name) {
        if (!NAMES.contains(name)) {
            throw new DateTimeException("not an IANA time zone");
        }
        return ZoneId.of(name);
    }
}

package bandhu.chassis.call;

import java.util.Arrays;
import java.util.Locale;

/** Whether what happens is live, or only recorded: quiet work changes state and facts, but never reaches out to people. */
public enum Quiet {
    LIVE,
    HISTORY,
    RECOMPUTE,
    UNDO,
    REPLAY;

    /** The value on the wire, null when live. */
    public String wire() {
        return this == LIVE ? null : name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #wire()}; an unknown word counts as history, because silence is the safe side. */
    public static Quiet of(String wire) {
        if (wire == null || wire.isEmpty()) {
            return LIVE;
        }
        return Arrays.stream(values())
                .filter(quiet -> wire.equals(quiet.wire()))
                .findFirst()
                .orElse(HISTORY);
    }
}

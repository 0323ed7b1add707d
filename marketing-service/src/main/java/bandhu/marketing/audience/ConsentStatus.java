package bandhu.marketing.audience;

import java.util.Arrays;
import java.util.Locale;

/** What a customer last said about being written to. */
public enum ConsentStatus {
    GRANTED,
    DENIED,
    WITHDRAWN,
    PENDING,
    /** Nothing was said, or in a word that is not known here. */
    UNKNOWN;

    static ConsentStatus of(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst()
                .orElse(UNKNOWN);
    }
}

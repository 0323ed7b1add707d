package bandhu.customer.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why data may be used, as article 6 of the GDPR lists it. */
enum LawfulBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

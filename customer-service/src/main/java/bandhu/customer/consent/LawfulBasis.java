package bandhu.customer.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why data may be used, as article 6 of the GDPR lists it. */
enum LawfulBasis {
    @JsonProperty("consent")
    CONSENT,
    @JsonProperty("contract")
    CONTRACT,
    @JsonProperty("legal-obligation")
    LEGAL_OBLIGATION,
    @JsonProperty("vital-interests")
    VITAL_INTERESTS,
    @JsonProperty("public-task")
    PUBLIC_TASK,
    @JsonProperty("legitimate-interests")
    LEGITIMATE_INTERESTS;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

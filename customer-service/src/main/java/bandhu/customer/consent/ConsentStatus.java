package bandhu.customer.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the customer said: yes, no, no longer, or nothing yet to a question that was asked. */
enum ConsentStatus {
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("denied")
    DENIED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("pending")
    PENDING;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package bandhu.customer.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the customer said: yes, no, no longer, or nothing yet to a question that was asked. */
enum ConsentStatus {
    GRANTED,
    DENIED,
    WITHDRAWN,
    PENDING;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

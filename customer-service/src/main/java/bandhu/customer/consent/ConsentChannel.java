package bandhu.customer.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a customer may be reached. */
enum ConsentChannel {
    EMAIL,
    SMS,
    PHONE,
    POST,
    PUSH,
    SOCIAL;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

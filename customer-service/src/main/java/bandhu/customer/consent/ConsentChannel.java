package bandhu.customer.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a customer may be reached. */
enum ConsentChannel {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("post")
    POST,
    @JsonProperty("push")
    PUSH,
    @JsonProperty("social")
    SOCIAL;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

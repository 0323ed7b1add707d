package bandhu.support.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which way a ticket came in. */
public enum Channel {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("chat")
    CHAT,
    @JsonProperty("web")
    WEB,
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("api")
    API;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

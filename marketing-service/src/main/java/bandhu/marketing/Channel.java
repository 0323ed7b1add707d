package bandhu.marketing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a message reaches a customer. */
public enum Channel {
    @JsonProperty("email")
    EMAIL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

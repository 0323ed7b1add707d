package bandhu.support.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How soon a ticket wants an answer. */
public enum Priority {
    @JsonProperty("low")
    LOW,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("urgent")
    URGENT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

package bandhu.support.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In: from the customer; out: to the customer. */
public enum Direction {
    @JsonProperty("in")
    IN,
    @JsonProperty("out")
    OUT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Direction of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

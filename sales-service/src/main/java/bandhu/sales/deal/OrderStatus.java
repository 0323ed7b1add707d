package bandhu.sales.deal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where an order stands. It is refunded once nothing of its amount is left. */
public enum OrderStatus {
    @JsonProperty("placed")
    PLACED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("refunded")
    REFUNDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

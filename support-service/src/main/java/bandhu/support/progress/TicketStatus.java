package bandhu.support.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a ticket stands. Pending waits for the customer, on-hold for a third party. */
public enum TicketStatus {
    @JsonProperty("new")
    NEW,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("on-hold")
    ON_HOLD,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("closed")
    CLOSED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static TicketStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package bandhu.marketing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A stage of the lifecycle that a customer can enter, as customer-service names them. */
public enum Stage {
    @JsonProperty("selected")
    SELECTED,
    @JsonProperty("acquired")
    ACQUIRED,
    @JsonProperty("retained")
    RETAINED,
    @JsonProperty("extended")
    EXTENDED,
    @JsonProperty("at-risk")
    AT_RISK,
    @JsonProperty("churned")
    CHURNED,
    @JsonProperty("won-back")
    WON_BACK;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> of(String wire) {
        return Arrays.stream(values())
                .filter(stage -> stage.wire().equals(wire))
                .findFirst();
    }
}

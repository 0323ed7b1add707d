package bandhu.sales.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a stage is on the way, or one of its two ends. */
public enum StageCategory {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("won")
    WON,
    @JsonProperty("lost")
    LOST;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StageCategory of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

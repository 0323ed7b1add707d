package bandhu.sales.deal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How surely a seller counts on an opportunity. {@code closed} is set by winning or losing, never by hand. */
public enum ForecastCategory {
    @JsonProperty("pipeline")
    PIPELINE,
    @JsonProperty("best-case")
    BEST_CASE,
    @JsonProperty("commit")
    COMMIT,
    @JsonProperty("closed")
    CLOSED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ForecastCategory of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

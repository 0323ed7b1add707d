package bandhu.sales.deal;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
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

    /**
     * What a client says, or pipeline; 422 unless it is closed exactly when the opportunity is.
     *
     * @param given null for nothing said
     */
    public static ForecastCategory given(ForecastCategory given, boolean isOpen) {
        ForecastCategory category = given == null ? PIPELINE : given;
        if ((category == CLOSED) == isOpen) {
            throw ProblemException.invalid("/forecastCategory", Text.of("read-only.forecast-closed"));
        }
        return category;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ForecastCategory of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

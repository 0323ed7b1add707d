package bandhu.support.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a survey measures: csat is satisfaction from 1 to 5. */
public enum SurveyKind {
    @JsonProperty("csat")
    CSAT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SurveyKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

package bandhu.support.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a survey is sent on. */
public enum SurveyTrigger {
    @JsonProperty("ticket-resolved")
    TICKET_RESOLVED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static SurveyTrigger of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

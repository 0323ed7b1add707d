package bandhu.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What gives the right to write: what the customer said, or an interest that they have not objected to. */
public enum Basis {
    @JsonProperty("consent")
    CONSENT,
    @JsonProperty("legitimate-interest")
    LEGITIMATE_INTEREST;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Basis of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

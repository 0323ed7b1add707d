package bandhu.customer.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A customer is one person or one organization. */
public enum Kind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organization")
    ORGANIZATION;

    /** As in JSON and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

package bandhu.customer.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whose records a seller sees. */
enum Visibility {
    @JsonProperty("own")
    OWN,
    @JsonProperty("team")
    TEAM,
    @JsonProperty("all")
    ALL;

    /** As in JSON and in the database. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Visibility of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

package bandhu.marketing.campaign;

import bandhu.marketing.Stage;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/**
 * What makes a campaign write to a customer.
 *
 * @param stage the one that the customer enters
 */
record Trigger(@NotNull Kind kind, @NotNull Stage stage) {

    /** What happens to the customer. */
    enum Kind {
        @JsonProperty("lifecycle")
        LIFECYCLE;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}

package bandhu.sales.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What selling it means: handing over a good, doing a service, or running a contract. */
public enum ProductKind {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("subscription")
    SUBSCRIPTION;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProductKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

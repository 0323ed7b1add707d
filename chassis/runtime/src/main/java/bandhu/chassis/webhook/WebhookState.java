package bandhu.chassis.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a webhook delivers. */
@Schema(name = "WebhookState")
public enum WebhookState {
    @JsonProperty("active")
    ACTIVE,
    /** Somebody stopped it; made active again, it goes on where it stood. */
    @JsonProperty("paused")
    PAUSED,
    /** It stopped by itself, {@code reason} says why; made active again, it goes on where it stood. */
    @JsonProperty("disabled")
    DISABLED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

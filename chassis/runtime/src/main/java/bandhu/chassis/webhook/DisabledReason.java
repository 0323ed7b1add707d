package bandhu.chassis.webhook;

import bandhu.chassis.language.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a webhook stopped by itself. */
@Schema(name = "WebhookDisabledReason")
public enum DisabledReason {
    /** The receiver answered 410. */
    @JsonProperty("gone")
    GONE(Text.of("webhook-disabled.gone")),
    /** Nothing could be delivered for days. */
    @JsonProperty("failing")
    FAILING(Text.of("webhook-disabled.failing"));

    private final Text notice;

    DisabledReason(Text notice) {
        this.notice = notice;
    }

    Text notice() {
        return notice;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DisabledReason of(String wire) {
        return wire == null ? null : valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

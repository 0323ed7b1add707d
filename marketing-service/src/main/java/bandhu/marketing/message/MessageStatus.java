package bandhu.marketing.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a message. */
enum MessageStatus {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("sent")
    SENT,
    /** There was no right, or no way, to send it. */
    @JsonProperty("skipped")
    SKIPPED,
    @JsonProperty("failed")
    FAILED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

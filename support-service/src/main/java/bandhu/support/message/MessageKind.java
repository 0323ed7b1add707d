package bandhu.support.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A reply is between customer and agent; a note stays among agents. */
public enum MessageKind {
    @JsonProperty("reply")
    REPLY,
    @JsonProperty("note")
    NOTE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

package bandhu.chassis.inbox.deadletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a dead letter stands. */
@Schema(name = "DeadLetterState")
public enum DeadLetterState {
    /** It could not be consumed. */
    @JsonProperty("poison")
    POISON,
    /** It waits behind an earlier one of its key. */
    @JsonProperty("parked")
    PARKED,
    /** It was consumed after all. */
    @JsonProperty("replayed")
    REPLAYED,
    /** Somebody gave it up. */
    @JsonProperty("discarded")
    DISCARDED;

    static final List<DeadLetterState> OPEN = List.of(POISON, PARKED);

    /** The word in the API and in the database. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word again, so that a query parameter is read by it. */
    @Override
    public String toString() {
        return wire();
    }
}

package bandhu.chassis.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change as it is kept.
 *
 * @param before of an update the top members that differ; the whole of a deleted record; JSON null for one that is new or restored
 * @param after the same the other way round
 * @param erased whether an erasure emptied {@code before} and {@code after}
 * @param events the wire names of the events it published
 */
public record StoredChange(
        UUID id,
        String collection,
        UUID recordId,
        long version,
        Instant at,
        String actor,
        String source,
        String correlationId,
        List<String> events,
        JsonNode before,
        JsonNode after,
        boolean erased) {

    /** What a change did to its record. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED,
        ERASED
    }

    public Kind kind() {
        if (erased) {
            return Kind.ERASED;
        }
        if (after.isNull()) {
            return Kind.DELETED;
        }
        if (before.isNull()) {
            return version == 1 ? Kind.CREATED : Kind.RESTORED;
        }
        return Kind.UPDATED;
    }

    /** From what to what. */
    public List<ChangeView.Member> members() {
        return Diff.between(before, after);
    }
}

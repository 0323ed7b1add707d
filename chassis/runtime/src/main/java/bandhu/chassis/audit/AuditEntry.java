package bandhu.chassis.audit;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.StoredChange;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one transaction did to one record.
 *
 * @param at when it was recorded
 * @param actor the token's subject, or {@code service:<name>}
 * @param source {@code api}, {@code import:<job>}, {@code event:<id>}, {@code rule:<id>}, {@code merge:<id>}, {@code undo:<correlation>}
 * @param correlationId shared by all that one request caused
 * @param version the record's, as it was left
 * @param events the wire names of the events it published
 * @param members from what to what; empty where an erasure emptied them
 */
@Schema(name = "AuditEntry")
record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String source,
        String correlationId,
        String collection,
        UUID recordId,
        long version,
        Kind kind,
        List<String> events,
        List<ChangeView.Member> members) {

    @Schema(name = "AuditKind")
    enum Kind {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("deleted")
        DELETED,
        @JsonProperty("restored")
        RESTORED,
        @JsonProperty("erased")
        ERASED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AuditEntry of(StoredChange change) {
        return new AuditEntry(
                change.id(),
                change.at(),
                change.actor(),
                change.source(),
                change.correlationId(),
                change.collection(),
                change.recordId(),
                change.version(),
                Kind.valueOf(change.kind().name()),
                change.events(),
                change.members());
    }
}

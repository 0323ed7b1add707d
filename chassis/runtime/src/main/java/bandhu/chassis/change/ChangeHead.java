package bandhu.chassis.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The part of a change row that no erasure empties. Its text is what is digested: components must not be reordered. */
public record ChangeHead(
        UUID id,
        String collection,
        UUID recordId,
        long version,
        Instant at,
        Instant occurred,
        String actor,
        String source,
        String correlationId,
        String causationId,
        String quiet) {

    static ChangeHead of(NewChange change) {
        var call = change.call();
        return new ChangeHead(
                change.id(),
                change.collection(),
                change.recordId(),
                change.version(),
                change.at().truncatedTo(ChronoUnit.MICROS),
                change.occurred().truncatedTo(ChronoUnit.MICROS),
                call.actor(),
                call.source(),
                call.correlationId(),
                call.causationId(),
                call.quiet().wire());
    }
}

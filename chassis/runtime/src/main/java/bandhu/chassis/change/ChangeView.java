package bandhu.chassis.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change as the history shows it.
 *
 * @param actor the token's subject, or {@code service:<name>}
 * @param source {@code api}, {@code import:<job>}, {@code event:<id>}, {@code undo:<correlation>} ...
 * @param events the wire names of the events it published
 */
public record ChangeView(
        UUID id,
        long version,
        Instant at,
        String actor,
        String source,
        String correlationId,
        List<String> events,
        List<Member> members) {

    public static ChangeView of(StoredChange change) {
        return new ChangeView(
                change.id(),
                change.version(),
                change.at(),
                change.actor(),
                change.source(),
                change.correlationId(),
                change.events(),
                change.members());
    }

    /** @param pointer RFC 6901 pointer of the member that changed */
    public record Member(String pointer, Object from, Object to) {}
}

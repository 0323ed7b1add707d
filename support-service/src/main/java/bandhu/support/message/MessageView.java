package bandhu.support.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as the API shows it.
 *
 * @param at when it was said
 * @param recordedAt when it was recorded
 * @param author who recorded it
 */
@Schema(name = "TicketMessage")
public record MessageView(
        UUID id,
        UUID ticketId,
        MessageKind kind,
        Direction direction,
        String body,
        Instant at,
        Instant recordedAt,
        String author) {
    private static final String HIDDEN = "***";

    /** What an analyst sees. */
    MessageView masked() {
        return new MessageView(id, ticketId, kind, direction, HIDDEN, at, recordedAt, author);
    }
}

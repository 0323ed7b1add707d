package bandhu.chassis.inbox.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that could not be consumed, or that waits behind one.
 *
 * @param channel the listener
 * @param state {@code poison}; {@code parked} behind an earlier one of its key; {@code replayed}, {@code discarded}
 * @param cause why it failed last
 * @param updatedAt when it was last tried, or resolved
 * @param resolvedBy who had it replayed or discarded
 * @param reason why it was discarded
 * @param data what the event tells, where it is shown by itself and still waits; never of topics with personal data
 */
@Schema(name = "DeadLetter", description = "An event that could not be consumed, or that waits behind one of its key.")
public record DeadLetterView(
        UUID id,
        String channel,
        String topic,
        int partition,
        long offset,
        String key,
        UUID eventId,
        String type,
        String state,
        String cause,
        int attempts,
        Instant createdAt,
        Instant updatedAt,
        String resolvedBy,
        String reason,
        @Schema(type = SchemaType.OBJECT) Object data) {

    DeadLetterView with(Object told) {
        return new DeadLetterView(
                id,
                channel,
                topic,
                partition,
                offset,
                key,
                eventId,
                type,
                state,
                cause,
                attempts,
                createdAt,
                updatedAt,
                resolvedBy,
                reason,
                told);
    }
}

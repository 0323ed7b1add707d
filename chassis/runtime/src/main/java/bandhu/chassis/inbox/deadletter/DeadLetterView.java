package bandhu.chassis.inbox.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that could not be consumed, or that waits behind one.
 *
 * @param channel the listener
 * @param state {@code poison}, or {@code parked} behind an earlier one of its key
 * @param cause why it failed last
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
        Instant updatedAt) {}

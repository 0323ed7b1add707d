package bandhu.chassis.inbox.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key whose events wait, because the first of them could not be consumed.
 *
 * @param channel the listener
 * @param deadLetterId the first: replaying it goes on with the key, discarding it goes on behind it
 * @param cause why that failed last
 * @param waiting how many events wait behind it
 * @param since when it was put aside
 */
@Schema(name = "ParkedKey", description = "A key whose events wait behind one that could not be consumed.")
public record ParkedKeyView(
        String channel,
        String key,
        UUID deadLetterId,
        String type,
        String cause,
        int attempts,
        long waiting,
        Instant since) {}

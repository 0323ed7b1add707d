package bandhu.chassis.webhook;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is going to be delivered again.
 *
 * @param from the first position of the journal
 * @param to the last
 */
@Schema(name = "Redelivery")
public record RedeliveryView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long from,
        @Schema(required = true) long to) {}

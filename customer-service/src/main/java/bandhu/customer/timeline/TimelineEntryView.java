package bandhu.customer.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event on a customer's timeline.
 *
 * @param id the event's
 * @param at when it happened
 * @param recordedAt when Bandhu learnt of it
 * @param source the service that told it
 * @param subject the record that it tells of: an order, a ticket, the customer
 * @param figures the event's own ids and figures
 * @param summary a sentence about it
 * @param reverts the event that it takes back
 * @param revertedBy the event that took it back
 */
@Schema(name = "TimelineEntry")
record TimelineEntryView(
        UUID id,
        Instant at,
        Instant recordedAt,
        @Schema(examples = "bandhu.sales.order-placed.v1") String type,
        @Schema(examples = "sales-service") String source,
        UUID subject,
        Map<String, Object> figures,
        @Schema(examples = "Ordered for USD 1250.00.") String summary,
        UUID reverts,
        UUID revertedBy) {}

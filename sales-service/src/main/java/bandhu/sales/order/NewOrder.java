package bandhu.sales.order;

import bandhu.chassis.record.ExternalId;
import bandhu.sales.deal.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that is known of an order when it is placed, checked.
 *
 * @param subjectId the customer as recorded
 * @param customerId the customer to whom that one now belongs
 * @param lines at least one, of one currency
 */
public record NewOrder(
        UUID id,
        UUID subjectId,
        UUID customerId,
        UUID opportunityId,
        UUID ownerId,
        String channel,
        List<Line> lines,
        Instant placedAt,
        List<ExternalId> externalIds) {}

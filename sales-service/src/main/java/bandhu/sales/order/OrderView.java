package bandhu.sales.order;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.money.Money;
import bandhu.chassis.record.ExternalId;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as the API shows it.
 *
 * @param unresolved true while the customer's state has not arrived
 * @param customerDeleted true when the customer was deleted
 * @param refunded what was given back so far, left out when nothing was
 */
@Schema(name = "Order")
record OrderView(
        UUID id,
        UUID customerId,
        Boolean unresolved,
        Boolean customerDeleted,
        UUID opportunityId,
        UUID ownerId,
        OrderStatus status,
        String channel,
        List<Line> lines,
        Money amount,
        Money refunded,
        Instant placedAt,
        Instant cancelledAt,
        Instant refundedAt,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}

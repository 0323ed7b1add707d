package bandhu.sales.order;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import bandhu.sales.deal.LineInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new order; the customer and the lines are needed.
 *
 * @param placedAt when the customer placed it: another name for {@code occurredAt}, with the same rights
 * @param channel a code, such as web or shop
 * @param opportunityId the opportunity that led to it
 * @param ownerId the seller whose order it is
 */
@Schema(example = """
        {"customerId": "0199d5a4-7c00-7000-8000-000000000001", "channel": "web", \
        "lines": [{"productId": "0199d5a4-7c00-7000-8000-000000000002", "quantity": 2, \
        "unitPrice": {"amount": "550.00", "currency": "USD"}}]}""")
record CreateOrder(
        UUID id,

        @NotNull UUID customerId,

        @NotEmpty @Size(max = 200) List<@Valid @NotNull LineInput> lines,

        @Size(max = 64) String placedAt,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String channel,

        UUID opportunityId,
        UUID ownerId,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateOrder keyedBy(ExternalId key) {
        List<ExternalId> keys = Upsert.joined(List.of(), externalIds, key);
        return new CreateOrder(id, customerId, lines, placedAt, channel, opportunityId, ownerId, keys, occurredAt);
    }
}

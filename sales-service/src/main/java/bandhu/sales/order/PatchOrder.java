package bandhu.sales.order;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about an order: not what was bought, by whom or when, because that has been told. */
record PatchOrder(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String channel,

        UUID ownerId,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchOrder upsert(OrderView now, CreateOrder input, ExternalId key) {
        return new PatchOrder(
                kept(input.channel(), now.channel()),
                kept(input.ownerId(), now.ownerId()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}

package bandhu.sales.team;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new team; only the name is needed.
 *
 * @param managerId the seller who manages it, and with it all teams below
 */
@Schema(example = """
        {"name": "Colombo", "region": "Western"}""")
record CreateTeam(
        UUID id,

        @NotBlank @Size(max = 200) String name,

        UUID parentId,
        UUID managerId,

        @Size(max = 100) String region,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateTeam keyedBy(ExternalId key) {
        List<ExternalId> keys = Upsert.joined(List.of(), externalIds, key);
        return new CreateTeam(id, name, parentId, managerId, region, keys, occurredAt);
    }
}

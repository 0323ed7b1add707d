package bandhu.sales.team;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a team. */
record PatchTeam(
        @NotBlank @Size(max = 200) String name,

        UUID parentId,
        UUID managerId,

        @Size(max = 100) String region,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchTeam upsert(TeamView now, CreateTeam input, ExternalId key) {
        return new PatchTeam(
                kept(input.name(), now.name()),
                kept(input.parentId(), now.parentId()),
                kept(input.managerId(), now.managerId()),
                kept(input.region(), now.region()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}

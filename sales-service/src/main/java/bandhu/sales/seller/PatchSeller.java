package bandhu.sales.seller;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a seller. */
record PatchSeller(
        @NotBlank @Size(max = 200) String name,

        @Email @Size(max = 254) String email,
        UUID teamId,

        @Size(min = 1, max = 255) String subject,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchSeller upsert(SellerView now, CreateSeller input, ExternalId key) {
        return new PatchSeller(
                kept(input.name(), now.name()),
                kept(input.email(), now.email()),
                kept(input.teamId(), now.teamId()),
                kept(input.subject(), now.subject()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new seller; only the name is needed.
 *
 * @param subject the {@code sub} of the seller's tokens: what makes records theirs
 */
@Schema(example = """
        {"name": "Nimali Perera", "email": "nimali@example.com", "subject": "nimali"}""")
record CreateSeller(
        UUID id,

        @NotBlank @Size(max = 200) String name,

        @Email @Size(max = 254) String email,
        UUID teamId,

        @Size(min = 1, max = 255) String subject,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateSeller keyedBy(ExternalId key) {
        List<ExternalId> keys = Upsert.joined(List.of(), externalIds, key);
        return new CreateSeller(id, name, email, teamId, subject, keys, occurredAt);
    }
}

package bandhu.marketing.campaign;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import bandhu.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new campaign, a draft until it is started; all but the ids are needed.
 *
 * @param purpose what its messages are about, as a code such as newsletter: what customers consent to
 */
@Schema(example = """
        {"name": "Welcome", "channel": "email", "trigger": {"kind": "lifecycle", "stage": "acquired"}, \
        "templateId": "0199d5a4-7c00-7000-8000-000000000001", "purpose": "onboarding", "basis": "consent"}""")
record CreateCampaign(
        UUID id,

        @NotBlank @Size(max = 200) String name,

        @NotNull Channel channel,

        @NotNull @Valid Trigger trigger,

        @NotNull UUID templateId,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String purpose,

        @NotNull Basis basis,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateCampaign keyedBy(ExternalId key) {
        List<ExternalId> keys = Upsert.joined(List.of(), externalIds, key);
        return new CreateCampaign(id, name, channel, trigger, templateId, purpose, basis, keys, occurredAt);
    }
}

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

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a campaign: all of it while it does not write to anybody, else what it is called. */
record PatchCampaign(
        @NotBlank @Size(max = 200) String name,

        @NotNull Channel channel,

        @NotNull @Valid Trigger trigger,

        @NotNull UUID templateId,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String purpose,

        @NotNull Basis basis,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchCampaign upsert(CampaignView now, CreateCampaign input, ExternalId key) {
        return new PatchCampaign(
                kept(input.name(), now.name()),
                kept(input.channel(), now.channel()),
                kept(input.trigger(), now.trigger()),
                kept(input.templateId(), now.templateId()),
                kept(input.purpose(), now.purpose()),
                kept(input.basis(), now.basis()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}

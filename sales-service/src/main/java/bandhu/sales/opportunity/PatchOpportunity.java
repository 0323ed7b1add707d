package bandhu.sales.opportunity;

import bandhu.chassis.money.Money;
import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import bandhu.sales.deal.ForecastCategory;
import bandhu.sales.deal.LineInput;
import bandhu.sales.deal.Split;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about an opportunity; its stage changes by move, win, lose and reopen. */
record PatchOpportunity(
        @NotBlank @Size(max = 200) String name,

        UUID customerId,
        Money amount,

        @Size(max = 200) List<@Valid @NotNull LineInput> lines,

        LocalDate expectedCloseDate,
        ForecastCategory forecastCategory,
        UUID ownerId,

        @Size(max = 20) List<@Valid @NotNull Split> splits,

        @Size(max = 50) List<@NotBlank @Size(max = 200) String> needs,

        @Size(max = 50) List<@NotBlank @Size(max = 200) String> competitors,

        Map<String, Object> customFields,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchOpportunity upsert(OpportunityView now, CreateOpportunity input, ExternalId key) {
        return new PatchOpportunity(
                kept(input.name(), now.name()),
                kept(input.customerId(), now.customerId()),
                kept(input.amount(), now.amount()),
                kept(input.lines(), now.lines().stream().map(LineInput::of).toList()),
                kept(input.expectedCloseDate(), now.expectedCloseDate()),
                kept(input.forecastCategory(), now.forecastCategory()),
                kept(input.ownerId(), now.ownerId()),
                kept(input.splits(), now.splits()),
                kept(input.needs(), now.needs()),
                kept(input.competitors(), now.competitors()),
                Upsert.members(input.customFields(), now.customFields()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}

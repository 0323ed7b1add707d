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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new opportunity; only the name is needed.
 *
 * @param pipelineId the tenant's standard pipeline, when not said
 * @param stageId one of the pipeline's open stages; the first, when not said
 * @param amount the sum of the lines where there are any; else as given
 * @param ownerId a representative's own, when not said
 */
@Schema(example = """
        {"name": "GTX Pro for Isdom", "amount": {"amount": "4514.00", "currency": "USD"}}""")
record CreateOpportunity(
        UUID id,

        @NotBlank @Size(max = 200) String name,

        UUID customerId,
        UUID pipelineId,
        UUID stageId,
        Money amount,

        @Size(max = 200) List<@Valid @NotNull LineInput> lines,

        LocalDate expectedCloseDate,
        ForecastCategory forecastCategory,
        UUID ownerId,

        @Size(max = 20) List<@Valid @NotNull Split> splits,

        @Size(max = 50) List<@NotBlank @Size(max = 200) String> needs,

        @Size(max = 50) List<@NotBlank @Size(max = 200) String> competitors,

        Map<String, Object> customFields,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreateOpportunity keyedBy(ExternalId key) {
        return with(ownerId, Upsert.joined(List.of(), externalIds, key));
    }

    CreateOpportunity withOwner(UUID owner) {
        return with(owner, externalIds);
    }

    private CreateOpportunity with(UUID owner, List<ExternalId> keys) {
        return new CreateOpportunity(
                id,
                name,
                customerId,
                pipelineId,
                stageId,
                amount,
                lines,
                expectedCloseDate,
                forecastCategory,
                owner,
                splits,
                needs,
                competitors,
                customFields,
                keys,
                occurredAt);
    }

    PatchOpportunity members() {
        return new PatchOpportunity(
                name,
                customerId,
                amount,
                lines,
                expectedCloseDate,
                forecastCategory,
                ownerId,
                splits,
                needs,
                competitors,
                customFields,
                externalIds);
    }
}

package bandhu.sales.opportunity;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.inbox.customer.Standing;
import bandhu.chassis.money.Money;
import bandhu.chassis.record.ExternalId;
import bandhu.sales.deal.ForecastCategory;
import bandhu.sales.deal.Line;
import bandhu.sales.deal.Outcome;
import bandhu.sales.deal.Split;
import bandhu.sales.pipeline.StageCategory;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opportunity as the API shows it.
 *
 * @param customer what is known of the customer
 * @param openedAt when it began, which for loaded history is before it was recorded
 * @param stageSince when it entered its stage
 * @param orderId the order that its win placed
 */
@Schema(name = "Opportunity")
record OpportunityView(
        UUID id,
        String name,
        UUID customerId,
        @JsonIgnore @Schema(hidden = true) Standing customer,
        UUID pipelineId,
        UUID stageId,
        StageCategory category,
        Money amount,
        List<Line> lines,
        LocalDate expectedCloseDate,
        ForecastCategory forecastCategory,
        UUID ownerId,
        List<Split> splits,
        List<String> needs,
        List<String> competitors,
        Map<String, Object> customFields,
        Outcome outcome,
        UUID orderId,
        Instant openedAt,
        Instant stageSince,
        Instant closedAt,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    /** True while the customer's state has not arrived. */
    public Boolean getUnresolved() {
        return customer.unresolved();
    }

    /** True when the customer was deleted. */
    public Boolean getCustomerDeleted() {
        return customer.customerDeleted();
    }
}

package bandhu.sales.finding;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Columns;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.FullText;
import bandhu.chassis.field.Relation;
import bandhu.chassis.field.Sort;
import bandhu.chassis.field.Source;
import java.util.List;

/** What opportunities are found by. */
public final class OpportunityFields {
    private static final Catalogue STAYS = Catalogue.ofRows("stage-changes", "stage_change")
            .with(Field.id("pipelineId", "pipeline_id"))
            .with(Field.id("stageId", "stage_id"))
            .with(Field.text("stageName", "stage_name"))
            .with(Field.text("category", "category").oneOf("open", "won", "lost"))
            .with(Field.moment("enteredAt", "entered_at"))
            .with(Field.moment("leftAt", "left_at"));

    private static final Catalogue ORDERS = Catalogue.ofRecords("orders", "sales_order")
            .with(Field.text("status", "status").oneOf("placed", "cancelled", "refunded"))
            .with(Field.money("amount", "amount_minor", "currency"))
            .with(Field.moment("placedAt", "placed_at"));

    public static final Catalogue CATALOGUE = Catalogue.ofRecords("opportunities", "opportunity")
            .with(Field.text("name", "name").folded("name_fold").worded().filter())
            .with(Field.id("customerId", "customer_id").filter())
            .with(Field.text("customer.displayName", "display_name")
                    .folded("display_name_fold")
                    .at("known_customer", "id", "customer_id")
                    .personal())
            .with(Field.text("customer.language", "language").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.country", "country").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.stage", "stage").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.kind", "kind").at("known_customer", "id", "customer_id"))
            .with(Field.id("pipelineId", "pipeline_id").filter())
            .with(Field.id("stageId", "stage_id").filter())
            .with(Field.text("category", "category")
                    .oneOf("open", "won", "lost")
                    .filter())
            .with(Field.money("amount", "amount_minor", "amount_currency"))
            .with(Field.date("expectedCloseDate", "expected_close_date"))
            .with(Field.text("forecastCategory", "forecast_category")
                    .oneOf("pipeline", "best-case", "commit", "closed"))
            .with(Field.id("ownerId", "owner_id").filter())
            .with(Field.text("owner.name", "name").folded("name_fold").at("seller", "id", "owner_id"))
            .with(Field.id("owner.teamId", "team_id").at("seller", "id", "owner_id"))
            .with(Field.text("outcome.reason", "outcome_reason"))
            .with(Field.moment("openedAt", "opened_at"))
            .with(Field.moment("stageSince", "stage_since"))
            .with(Field.moment("closedAt", "closed_at"))
            .sortedByName("name", "name_sort")
            .sorted(new Sort("amount", new Source.Own(Columns.of("amount_minor")), FieldType.MONEY, true))
            .sortedWithGaps("expectedCloseDate")
            .sortedWithGaps("closedAt")
            .customizable("opportunity_value")
            .searchable(new FullText(List.of("name", "needs", "competitors", "externalIds.id"), false))
            .related("stageChanges", "opportunity_id", STAYS)
            .related(new Relation("orders", "opportunity_id", "id", ORDERS));

    private OpportunityFields() {}
}

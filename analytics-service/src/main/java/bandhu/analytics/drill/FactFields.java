package bandhu.analytics.drill;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;

/** What facts are found by. */
final class FactFields {
    private static final Catalogue LINES = Catalogue.ofRows("lines", "fact_line")
            .with(Field.id("productId", "product_id"))
            .with(Field.text("family", "family"));

    static final Catalogue PURCHASES = people(Catalogue.ofFacts("purchases", "purchase"))
            .with(Field.text("kind", "kind").oneOf("order", "opportunity", "refund"))
            .with(Field.id("orderId", "order_id").filter())
            .with(Field.id("opportunityId", "opportunity_id").filter())
            .with(Field.money("amount", "amount", "currency"))
            .with(Field.bool("superseded", "superseded"))
            .related("lines", "event_id", LINES);

    static final Catalogue DEALS = people(Catalogue.ofFacts("deal-outcomes", "deal_outcome"))
            .with(Field.text("outcome", "outcome").oneOf("won", "lost"))
            .with(Field.id("opportunityId", "opportunity_id").filter())
            .with(Field.id("pipelineId", "pipeline_id"))
            .with(Field.money("amount", "amount", "currency"))
            .with(Field.moment("cycleStartedAt", "cycle_started_at"))
            .related("lines", "event_id", LINES);

    static final Catalogue SCORES = customer(Catalogue.ofFacts("survey-scores", "survey_score"))
            .with(Field.text("kind", "kind"))
            .with(Field.integer("score", "score"))
            .with(Field.id("ticketId", "ticket_id"));

    private FactFields() {}

    private static Catalogue people(Catalogue facts) {
        return customer(facts)
                .with(Field.id("ownerId", "owner_id"))
                .with(Field.text("owner.name", "name").at("seller", "id", "owner_id"))
                .with(Field.id("owner.teamId", "team_id").at("seller", "id", "owner_id"));
    }

    private static Catalogue customer(Catalogue facts) {
        return facts.with(Field.id("customerId", "customer_id").filter())
                .with(Field.text("customer.industry", "industry").at("customer", "id", "customer_id"))
                .with(Field.text("customer.source", "source").at("customer", "id", "customer_id"));
    }
}

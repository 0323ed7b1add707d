package bandhu.sales.finding;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;

/** What orders are found by. */
public final class OrderFields {
    public static final Catalogue CATALOGUE = Catalogue.ofRecords("orders", "sales_order")
            .with(Field.id("customerId", "customer_id").filter())
            .with(Field.text("customer.displayName", "display_name")
                    .folded("display_name_fold")
                    .at("known_customer", "id", "customer_id")
                    .personal())
            .with(Field.text("customer.language", "language").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.country", "country").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.stage", "stage").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.kind", "kind").at("known_customer", "id", "customer_id"))
            .with(Field.id("opportunityId", "opportunity_id").filter())
            .with(Field.text("status", "status")
                    .oneOf("placed", "cancelled", "refunded")
                    .filter())
            .with(Field.text("channel", "channel"))
            .with(Field.money("amount", "amount_minor", "currency"))
            .with(Field.id("ownerId", "owner_id").filter())
            .with(Field.text("owner.name", "name").folded("name_fold").at("seller", "id", "owner_id"))
            .with(Field.id("owner.teamId", "team_id").at("seller", "id", "owner_id"))
            .with(Field.moment("placedAt", "placed_at"))
            .with(Field.moment("cancelledAt", "cancelled_at"))
            .with(Field.moment("refundedAt", "refunded_at"))
            .sorted("placedAt")
            .sorted("amount");

    private OrderFields() {}
}

package bandhu.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.UUID;

/** The facts that the orders and opportunities of sales-service would have made. */
final class FactRows implements Rows {
    private final Story story;

    FactRows(Story story) {
        this.story = story;
    }

    @Override
    public void write(Connection analytics) throws SQLException {
        try (Copy rows = new Copy(analytics, "customer", "tenant_id, id, version, industry, source")) {
            for (int n = 0; n < story.customers(); n++) {
                String industry = n % 5 > 0 ? null : Story.one(CustomerRows.INDUSTRIES, 2, n * 11L);
                rows.row(
                        story.tenant(),
                        story.customer(n),
                        1,
                        industry,
                        Story.one(CustomerRows.CHANNELS, 2, n * 11L + 1));
            }
        }
        try (Copy rows = new Copy(
                analytics,
                "purchase",
                "tenant_id, event_id, kind, order_id, at, recorded_at, subject_id, customer_id, amount, currency,"
                        + " superseded, reverted")) {
            for (int n = 0; n < story.orders(); n++) {
                Instant at = story.at(n, story.orders());
                UUID customer = story.customer(buyer(n));
                rows.row(
                        story.tenant(),
                        story.id(Story.Kind.EVENT, n, at),
                        "order",
                        story.order(n),
                        at,
                        at,
                        customer,
                        customer,
                        SalesRows.amount(n),
                        "LKR",
                        false,
                        false);
            }
        }
        firstPurchases(analytics);
        outcomes(analytics);
    }

    private int buyer(int n) {
        return story.customerOf(n, story.orders(), Story.Kind.ORDER.ordinal());
    }

    private void firstPurchases(Connection analytics) throws SQLException {
        BitSet bought = new BitSet(story.customers());
        try (Copy rows = new Copy(analytics, "first_purchase", "tenant_id, customer_id, event_id, at")) {
            for (int n = 0; n < story.orders(); n++) {
                if (!bought.get(buyer(n))) {
                    bought.set(buyer(n));
                    Instant at = story.at(n, story.orders());
                    rows.row(story.tenant(), story.customer(buyer(n)), story.id(Story.Kind.EVENT, n, at), at);
                }
            }
        }
    }

    private void outcomes(Connection analytics) throws SQLException {
        try (Copy rows = new Copy(
                analytics,
                "deal_outcome",
                "tenant_id, event_id, opportunity_id, outcome, at, recorded_at, subject_id, customer_id, pipeline_id,"
                        + " amount, currency, reverted")) {
            for (int n = 0; n < story.opportunities(); n++) {
                String category = SalesRows.category(n);
                if (!category.equals("open")) {
                    Instant at = SalesRows.closed(story, n);
                    UUID customer = story.customer(
                            story.customerOf(n, story.opportunities(), Story.Kind.OPPORTUNITY.ordinal()));
                    rows.row(
                            story.tenant(),
                            story.id(Story.Kind.ENTRY, n, at),
                            story.opportunity(n),
                            category,
                            at,
                            at,
                            customer,
                            customer,
                            story.fixed(Story.Kind.PIPELINE, 0),
                            SalesRows.amount(n),
                            "LKR",
                            false);
                }
            }
        }
    }
}

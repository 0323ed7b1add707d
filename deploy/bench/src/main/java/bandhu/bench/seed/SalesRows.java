package bandhu.bench.seed;

import bandhu.chassis.page.SortKey;
import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.text.Fold;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One pipeline, the sellers in their teams, products, opportunities with their stays in stages, orders. */
final class SalesRows implements Rows {
    static final String[] CATEGORIES = {"won", "open", "lost"};
    private static final String[] STAGES = {"prospecting", "engaging", "proposal", "won", "lost"};
    private static final double[] PROBABILITIES = {0.1, 0.4, 0.7, 1, 0};
    private static final String[] REASONS = {"price", "timing", "competitor"};
    private static final String[] STATES = {"placed", "placed", "placed", "placed", "cancelled", "refunded"};
    private static final int PRODUCTS = 1_000;
    private static final String RECORD = "tenant_id, id, version, created_at, created_by, updated_at, updated_by";
    private final Story story;

    SalesRows(Story story) {
        this.story = story;
    }

    @Override
    public void write(Connection sales) throws SQLException {
        setUp(sales);
        Known.customers(sales, story, "kind", n -> CustomerRows.isPerson(n) ? "person" : "organization");
        try (Copy rows = new Copy(
                sales,
                "opportunity",
                RECORD + ", name, name_sort, name_fold, subject_id, customer_id, pipeline_id, stage_id, category,"
                        + " stage_number, opened_at, stage_since, last_open_stage_id, closed_at, amount_minor,"
                        + " amount_currency, lines, expected_close_date, forecast_category, owner_id, splits, needs,"
                        + " competitors, outcome_reason")) {
            for (int n = 0; n < story.opportunities(); n++) {
                rows.row(opportunity(n));
            }
        }
        stays(sales);
        try (Copy rows = new Copy(
                sales,
                "sales_order",
                RECORD + ", subject_id, customer_id, opportunity_id, owner_id, status, channel, lines, amount_minor,"
                        + " refunded_minor, currency, placed_at, cancelled_at, refunded_at, placed_event_id")) {
            for (int n = 0; n < story.orders(); n++) {
                rows.row(order(n));
            }
        }
        new DocumentRows(sales, story, "opportunities")
                .write(story.opportunities(), story::opportunity, n -> SearchText.named(name(n)));
        new DocumentRows(sales, story, "products")
                .write(PRODUCTS, n -> story.fixed(Story.Kind.PRODUCT, n), n -> SearchText.named("Tea chest " + n)
                        .ids(Stream.of("SKU-" + n)));
    }

    private static String name(int n) {
        return "Order of the season " + (n % 50 == 0 ? "again" : n);
    }

    private void setUp(Connection sales) throws SQLException {
        Instant at = story.at(0, story.customers());
        try (Copy rows = new Copy(sales, "pipeline", RECORD + ", name, name_sort, name_fold, stages")) {
            rows.row(named(Story.Kind.PIPELINE, 0, at, "The pipeline", stages()));
        }
        try (Copy rows = new Copy(sales, "team", RECORD + ", name, name_sort, name_fold, region")) {
            for (int n = 0; n < 20; n++) {
                rows.row(named(Story.Kind.TEAM, n, at, "Team " + n, n % 2 == 0 ? "west" : "south"));
            }
        }
        try (Copy rows = new Copy(sales, "seller", RECORD + ", name, name_sort, name_fold, team_id, subject")) {
            for (int n = 0; n < Story.SELLERS; n++) {
                String name = Names.given(n) + " " + Names.family(n);
                rows.row(named(Story.Kind.SELLER, n, at, name, story.fixed(Story.Kind.TEAM, n % 20), "seller-" + n));
            }
        }
        try (Copy rows = new Copy(
                sales,
                "product",
                RECORD + ", name, name_sort, name_fold, sku, family, kind, solves, add_on_to, price_minor,"
                        + " price_currency")) {
            for (int n = 0; n < PRODUCTS; n++) {
                rows.row(named(
                        Story.Kind.PRODUCT,
                        n,
                        at,
                        "Tea chest " + n,
                        "SKU-" + n,
                        "family-" + Story.skewed(40, 2, n),
                        "good",
                        "[]",
                        "[]",
                        10_000 + n,
                        "LKR"));
            }
        }
    }

    private Object[] named(Story.Kind kind, int n, Instant at, String name, Object... more) {
        List<Object> row = new ArrayList<>(List.of(
                story.tenant(),
                story.fixed(kind, n),
                1,
                at,
                "user:import",
                at,
                "user:import",
                name,
                SortKey.of(name),
                Fold.of(name)));
        row.addAll(List.of(more));
        return row.toArray();
    }

    private String stages() {
        Object[] all = new Object[STAGES.length];
        for (int n = 0; n < STAGES.length; n++) {
            all[n] = Map.of(
                    "id",
                    stage(n).toString(),
                    "name",
                    STAGES[n],
                    "order",
                    n + 1,
                    "probability",
                    PROBABILITIES[n],
                    "category",
                    n < 3 ? "open" : STAGES[n],
                    "requiredFields",
                    List.of());
        }
        return JsonText.of(all);
    }

    private UUID stage(int n) {
        return story.fixed(Story.Kind.STAGE, n);
    }

    private UUID owner(int n) {
        return n % 10 == 0 ? null : story.fixed(Story.Kind.SELLER, Story.skewed(Story.SELLERS, 2, n * 17L));
    }

    static String category(int n) {
        return Story.one(CATEGORIES, 1, n * 17L + 1);
    }

    static long amount(int n) {
        return 1 + Story.skewed(100_000_000, 3, n * 17L + 2);
    }

    /** When it was won or lost. */
    static Instant closed(Story story, int n) {
        return story.later(story.at(n, story.opportunities()), 90, n * 17L + 3);
    }

    static int openStage(int n) {
        return Story.skewed(3, 1, n * 17L + 4);
    }

    private Object[] opportunity(int n) {
        Instant at = story.at(n, story.opportunities());
        UUID customer = story.customer(story.customerOf(n, story.opportunities(), Story.Kind.OPPORTUNITY.ordinal()));
        String name = name(n);
        String category = category(n);
        boolean open = category.equals("open");
        UUID stage = stage(open ? openStage(n) : category.equals("won") ? 3 : 4);
        boolean valued = n % 6 > 0;
        LocalDate expected = at.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(Story.skewed(120, 1, n * 17L + 5));
        return new Object[] {
            story.tenant(),
            story.opportunity(n),
            1,
            at,
            "user:import",
            open ? at : closed(story, n),
            "user:import",
            name,
            SortKey.of(name),
            Fold.of(name),
            customer,
            customer,
            story.fixed(Story.Kind.PIPELINE, 0),
            stage,
            category,
            open ? 1 : 2,
            at,
            open ? at : closed(story, n),
            stage(openStage(n)),
            open ? null : closed(story, n),
            valued ? amount(n) : null,
            valued ? "LKR" : null,
            "[]",
            n % 7 == 0 ? null : expected,
            open ? "pipeline" : "closed",
            owner(n),
            "[]",
            "[]",
            "[]",
            category.equals("lost") ? Story.one(REASONS, 1, n * 17L + 6) : null
        };
    }

    private void stays(Connection sales) throws SQLException {
        try (Copy rows = new Copy(
                sales,
                "stage_change",
                "tenant_id, id, opportunity_id, number, pipeline_id, from_stage_id, stage_id, stage_name, category,"
                        + " entered_at, left_at, recorded_at, actor")) {
            for (int n = 0; n < story.opportunities(); n++) {
                Instant at = story.at(n, story.opportunities());
                String category = category(n);
                Instant left = category.equals("open") ? null : closed(story, n);
                UUID pipeline = story.fixed(Story.Kind.PIPELINE, 0);
                rows.row(
                        story.tenant(),
                        story.id(Story.Kind.ENTRY, 2 * n, at),
                        story.opportunity(n),
                        1,
                        pipeline,
                        null,
                        stage(openStage(n)),
                        STAGES[openStage(n)],
                        "open",
                        at,
                        left,
                        at,
                        "user:import");
                if (left != null) {
                    rows.row(
                            story.tenant(),
                            story.id(Story.Kind.ENTRY, 2 * n + 1, left),
                            story.opportunity(n),
                            2,
                            pipeline,
                            stage(openStage(n)),
                            stage(category.equals("won") ? 3 : 4),
                            category,
                            category,
                            left,
                            null,
                            left,
                            "user:import");
                }
            }
        }
    }

    private Object[] order(int n) {
        Instant at = story.at(n, story.orders());
        UUID customer = story.customer(story.customerOf(n, story.orders(), Story.Kind.ORDER.ordinal()));
        String status = Story.one(STATES, 1, n * 19L);
        long amount = amount(n);
        String money =
                JsonText.of(Map.of("amount", "%d.%02d".formatted(amount / 100, amount % 100), "currency", "LKR"));
        String lines = "[{\"productId\": \"" + story.fixed(Story.Kind.PRODUCT, Story.skewed(PRODUCTS, 2, n))
                + "\", \"family\": \"tea\", \"quantity\": 1, \"unitPrice\": " + money + ", \"amount\": " + money + "}]";
        return new Object[] {
            story.tenant(),
            story.order(n),
            1,
            at,
            "user:import",
            at,
            "user:import",
            customer,
            customer,
            null,
            owner(n),
            status,
            "web",
            lines,
            amount,
            status.equals("refunded") ? amount : 0,
            "LKR",
            at,
            status.equals("cancelled") ? at : null,
            status.equals("refunded") ? at : null,
            story.id(Story.Kind.EVENT, n, at)
        };
    }
}

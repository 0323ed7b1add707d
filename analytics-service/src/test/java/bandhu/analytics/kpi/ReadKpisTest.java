package bandhu.analytics.kpi;

import bandhu.analytics.Records;
import bandhu.analytics.sales.SalesSays;
import bandhu.analytics.sales.SalesSays.Deal;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ReadKpisTest {
    private final Tenant tenant = Tenants.random();
    private final UUID customer = Uuid7.next();

    @Inject
    SalesSays sales;

    @Test
    void the_win_rate_is_won_by_closed() {
        sales.won(tenant.name(), Deal.of(customer, "10.00"), "2017-01-01", "2017-03-01");
        sales.won(tenant.name(), Deal.of(customer, "20.00"), "2017-01-01", "2017-03-31");
        sales.lost(tenant.name(), Deal.of(customer, "0.00"), "2017-03-15");
        sales.lost(tenant.name(), Deal.of(customer, "0.00"), "2017-04-01");

        kpi("win-rate", "from=2017-03-01&to=2017-03-31")
                .body(
                        "kpis[0].value",
                        equalTo(2f / 3),
                        "kpis[0].numerator",
                        equalTo(2),
                        "kpis[0].denominator",
                        equalTo(3));
    }

    @Test
    void the_same_event_twice_counts_once() {
        Deal deal = Deal.of(customer, "10.00");
        var event =
                Records.fact(tenant.name(), Uuid7.next(), "bandhu.sales.order-placed.v1", "2017-03-01", """
                {"orderId": "%s", "customerId": "%s", "amount": {"amount": "10.00", "currency": "USD"}, "added": 1}""".formatted(
                                deal.opportunity(), customer));
        sales.facts(event);
        sales.facts(event);

        kpi("revenue", "from=2017-03-01&to=2017-03-01").body("kpis[0].value.amount", equalTo("10.00"));
    }

    @Test
    void an_order_supersedes_the_opportunity_it_names_whichever_comes_first() {
        Deal first = Deal.of(customer, "10.00");
        sales.won(tenant.name(), first, "2017-01-01", "2017-03-01");
        sales.ordered(tenant.name(), first, Uuid7.next(), "2017-03-01");
        Deal second = Deal.of(customer, "5.00");
        sales.ordered(tenant.name(), second, Uuid7.next(), "2017-03-02");
        sales.won(tenant.name(), second, "2017-01-01", "2017-03-02");
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-01-01", "2017-03-03");

        kpi("revenue", "from=2017-03-01&to=2017-03-31").body("kpis[0].value.amount", equalTo("16.00"));
    }

    @Test
    void a_refund_lowers_revenue_on_its_own_day() {
        UUID order = Uuid7.next();
        sales.ordered(tenant.name(), Deal.of(customer, "10.00"), order, "2017-03-01");
        sales.refunded(tenant.name(), customer, order, "4.00", "2017-04-01");

        kpi("revenue", "from=2017-03-01&to=2017-03-31").body("kpis[0].value.amount", equalTo("10.00"));
        kpi("revenue", "from=2017-04-01&to=2017-04-30").body("kpis[0].value.amount", equalTo("-4.00"));
    }

    @Test
    void a_reopened_deal_was_never_won() {
        Deal deal = Deal.of(customer, "10.00");
        UUID won = sales.won(tenant.name(), deal, "2017-01-01", "2017-03-01");
        sales.reopened(tenant.name(), deal, won, "2017-03-05");

        kpi("win-rate", "from=2017-03-01&to=2017-03-31").body("kpis[0].value", nullValue());
        kpi("acquisition", "from=2017-03-01&to=2017-03-31").body("kpis[0].value", equalTo(0));
    }

    @Test
    void acquisition_counts_a_customer_on_the_day_of_the_first_purchase_even_when_it_arrives_late() {
        sales.won(tenant.name(), Deal.of(customer, "10.00"), "2017-01-01", "2017-03-01");
        sales.won(tenant.name(), Deal.of(customer, "10.00"), "2017-01-01", "2017-02-01");

        kpi("acquisition", "from=2017-02-01&to=2017-02-28").body("kpis[0].value", equalTo(1));
        kpi("acquisition", "from=2017-03-01&to=2017-03-31").body("kpis[0].value", equalTo(0));
    }

    @Test
    void the_sales_cycle_is_the_mean_of_days() {
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-03-01", "2017-03-02");
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-03-01", "2017-03-05");

        kpi("sales-cycle", "from=2017-03-01&to=2017-03-31")
                .body("kpis[0].value", equalTo(2.5f), "kpis[0].unit", equalTo("days"));
    }

    @Test
    void stage_conversion_is_the_share_of_entries_that_got_further() {
        UUID stage = Uuid7.next();
        Deal further = Deal.of(customer, "1.00");
        sales.created(tenant.name(), further.opportunity(), stage, 1, "2017-03-01");
        sales.created(tenant.name(), Uuid7.next(), stage, 1, "2017-03-02");
        sales.won(tenant.name(), further, "2017-03-01", "2017-05-01");

        kpi("stage-conversion", "from=2017-03-01&to=2017-03-31&groupBy=stage")
                .body("kpis[0].value", equalTo(0.5f), "kpis[0].groups.key", contains(stage.toString()));
    }

    @Test
    void retention_is_the_share_of_earlier_customers_who_bought_again() {
        UUID other = Uuid7.next();
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-01-01", "2017-01-10");
        sales.won(tenant.name(), Deal.of(other, "1.00"), "2017-01-01", "2017-01-10");
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-01-01", "2017-03-10");

        kpi("retention-rate", "from=2017-03-01&to=2017-03-31").body("kpis[0].value", equalTo(0.5f));
    }

    @Test
    void deals_are_grouped_by_seller_manager_and_region_through_the_tree_of_teams() {
        UUID region = Uuid7.next();
        UUID team = Uuid7.next();
        UUID manager = Uuid7.next();
        UUID seller = Uuid7.next();
        sales.state(tenant.name(), "teams", region, 1, "{\"name\": \"South\", \"region\": \"South\"}");
        sales.state(tenant.name(), "teams", team, 1, """
                {"name": "Team", "parentId": "%s", "managerId": "%s"}""".formatted(region, manager));
        sales.state(tenant.name(), "sellers", manager, 1, "{\"name\": \"Kumari\"}");
        sales.state(tenant.name(), "sellers", seller, 1, """
                {"name": "Nimal", "teamId": "%s"}""".formatted(team));
        sales.won(tenant.name(), Deal.of(customer, "10.00").soldBy(seller), "2017-01-01", "2017-03-01");
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-01-01", "2017-03-01");

        String march = "from=2017-03-01&to=2017-03-31&groupBy=";
        kpi("revenue", march + "seller").body("kpis[0].groups.label", contains("Nimal", null));
        kpi("revenue", march + "manager").body("kpis[0].groups.label", contains("Kumari", null));
        kpi("revenue", march + "region").body("kpis[0].groups.key", contains("South", null));
        kpi("revenue", march + "team").body("kpis[0].groups[0].value.amount", equalTo("10.00"));
    }

    @Test
    void an_older_version_of_a_label_changes_nothing() {
        UUID product = Uuid7.next();
        sales.state(tenant.name(), "products", product, 2, "{\"name\": \"New\"}");
        sales.state(tenant.name(), "products", product, 1, "{\"name\": \"Old\"}");
        sales.won(tenant.name(), Deal.of(customer, "10.00").selling(product), "2017-01-01", "2017-03-01");

        kpi("revenue", "from=2017-03-01&to=2017-03-31&groupBy=product")
                .body("kpis[0].groups.label", contains("New"), "kpis[0].groups[0].value.amount", equalTo("10.00"));
    }

    @Test
    void months_come_in_order_with_the_period_before_beside_them() {
        sales.won(tenant.name(), Deal.of(customer, "1.00"), "2017-01-01", "2017-02-10");
        sales.won(tenant.name(), Deal.of(customer, "2.00"), "2017-01-01", "2017-04-10");
        sales.won(tenant.name(), Deal.of(customer, "3.00"), "2017-01-01", "2017-03-10");

        kpi("revenue", "from=2017-03-01&to=2017-04-30&groupBy=month&compare=previous")
                .body("kpis[0].groups.key", contains("2017-02", "2017-03", "2017-04"))
                .body("kpis[0].previous.amount", equalTo("1.00"));
    }

    @Test
    void all_figures_are_answered_when_none_is_named() {
        tenant.as(Roles.ANALYST)
                .get("/v1/kpis?groupBy=stage")
                .statusCode(200)
                .body("kpis", hasSize(Metric.values().length), "timeZone", equalTo("UTC"));
    }

    @Test
    void another_tenant_sees_none_of_it() {
        sales.won(tenant.name(), Deal.of(customer, "10.00"), "2017-01-01", "2017-03-01");

        Tenants.random()
                .as(Roles.ADMIN)
                .get("/v1/kpis?names=win-rate,revenue&from=2017-01-01&to=2017-12-31")
                .statusCode(200)
                .body("kpis[0].value", nullValue(), "kpis[1].value.amount", equalTo("0.00"), "freshAsOf", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "names=luck, ?names",
        "from=2017-02-30, ?from",
        "from=2017-02-02&to=2017-02-01, ?from",
        "groupBy=colour, ?groupBy",
        "names=win-rate&groupBy=stage, ?groupBy",
        "compare=next, ?compare",
        "colour=red, ?colour"
    })
    void a_faulty_parameter_is_refused_by_name(String query, String pointer) {
        tenant.as(Roles.ANALYST)
                .get("/v1/kpis?" + query)
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("invalid-parameter"), "violations[0].pointer", equalTo(pointer));
    }

    @Test
    void the_catalogue_says_what_each_figure_means() {
        tenant.as(Roles.SUPPORT_AGENT)
                .get("/v1/metrics")
                .statusCode(200)
                .body("items", hasSize(Metric.values().length), "items[0].name", equalTo("win-rate"));
    }

    private ValidatableResponse kpi(String name, String query) {
        return tenant.as(Roles.ANALYST)
                .get("/v1/kpis?names=" + name + "&" + query)
                .statusCode(200);
    }
}

package bandhu.analytics.drill;

import bandhu.analytics.sales.SalesSays;
import bandhu.analytics.sales.SalesSays.Deal;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class DrillTest {
    private final Tenant tenant = Tenants.random();
    private final Client analyst = tenant.as(Roles.ANALYST);
    private final UUID customer = Uuid7.next();
    private final UUID seller = Uuid7.next();

    @Inject
    SalesSays sales;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field': 'at', 'op': 'eq', 'value': '2026-03-02'} | 20.00",
                "{'field': 'amount', 'op': 'gte', 'value': {'amount': '20.00', 'currency': 'USD'}} | 20.00 30.00",
                "{'field': 'owner.name', 'op': 'eq', 'value': 'Nimali'} | 30.00",
                "{'not': {'field': 'ownerId', 'op': 'exists'}} | 10.00 20.00"
            })
    void the_facts_behind_a_figure_are_found(String where, String amounts) {
        three();

        analyst.post("/v1/purchases/search", ("{'where': " + where + "}").replace('\'', '"'))
                .statusCode(200)
                .body("items.amount.amount", containsInAnyOrder((Object[]) amounts.split(" ")));
    }

    @Test
    void facts_are_walked_newest_first_and_each_once() {
        three();
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = analyst.get("/v1/purchases?limit=1" + cursor)
                    .statusCode(200)
                    .extract();
            walked.addAll(page.path("items.amount.amount"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }

        assertThat(walked).containsExactly("30.00", "20.00", "10.00");
        analyst.get("/v1/purchases?customerId=" + customer + "&count=true").body("total", equalTo(3));
        analyst.get("/v1/purchases?customerId=" + UUID.randomUUID()).body("items", empty());
    }

    @Test
    void outcomes_that_were_taken_back_are_not_there() {
        Deal deal = Deal.of(customer, "5.00");
        UUID won = sales.won(tenant.name(), deal, "2026-01-01", "2026-02-01");
        sales.lost(tenant.name(), Deal.of(customer, "7.00"), "2026-02-02");

        analyst.get("/v1/deal-outcomes").statusCode(200).body("items.outcome", contains("lost", "won"));
        sales.reopened(tenant.name(), deal, won, "2026-02-03");
        analyst.get("/v1/deal-outcomes").statusCode(200).body("items.outcome", contains("lost"));
        analyst.get("/v1/survey-scores").statusCode(200).body("items", empty());
    }

    @Test
    void the_fields_of_facts_are_told() {
        analyst.get("/v1/purchases/fields").statusCode(200).body("items.name", hasItem("owner.teamId"));
        analyst.get("/v1/deal-outcomes/fields").statusCode(200).body("related.name", contains("lines"));
        analyst.get("/v1/survey-scores/fields").statusCode(200).body("sorts", contains("at"));
        analyst.get("/v1/purchases?sort=amount").statusCode(400);
        analyst.get("/v1/purchases?fields=amount&limit=1").statusCode(200).body("items", hasSize(0));
    }

    private void three() {
        sales.state(tenant.name(), "sellers", seller, 1, "{\"name\": \"Nimali\"}");
        sales.ordered(tenant.name(), Deal.of(customer, "10.00"), Uuid7.next(), "2026-03-01");
        sales.ordered(tenant.name(), Deal.of(customer, "20.00"), Uuid7.next(), "2026-03-02");
        sales.ordered(tenant.name(), Deal.of(customer, "30.00").soldBy(seller), Uuid7.next(), "2026-03-03");
    }
}

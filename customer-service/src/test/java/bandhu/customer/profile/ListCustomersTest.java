package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ListCustomersTest {
    private static final String OWNER = "01890000-0000-7000-8000-0000000000aa";
    private final Client admin = Tenants.random().as(Roles.ADMIN);

    @ParameterizedTest
    @CsvSource({
        "displayName=%C3%84nna, Änna",
        "displayName=Zeta&displayName=nobody, Zeta",
        "kind=organization, Zeta",
        "ownerId=" + OWNER + ", Änna",
        "lifecycle.stage=prospect&kind=organization, Zeta",
        "tags=vip, Bo",
        "tags=vip&tags=none, Bo",
        "emails.address=BO%40example.org, Bo",
        "phones.number=%2B94771234567, Bo",
        "country=LK, Bo",
        "organization.industry=retail, Zeta",
        "source.channel=fair, Änna",
        "externalIds.id=77, Zeta",
        "tags=vip&emails.address=bo%40example.org, Bo"
    })
    void each_filter_finds_its_customer(String filter, String name) {
        three();

        list(filter).statusCode(200).body("items.displayName", contains(name));
    }

    @Test
    void names_sort_as_people_expect() {
        three();

        list("sort=displayName").body("items.displayName", contains("Änna", "Bo", "Zeta"));
        list("sort=-displayName").body("items.displayName", contains("Zeta", "Bo", "Änna"));
        list("limit=10").body("items.displayName", contains("Zeta", "Bo", "Änna"));
    }

    @Test
    void relationships_sort_by_their_age() {
        three();

        list("sort=lifecycle.since").body("items.displayName[0]", equalTo("Zeta"));
    }

    @Test
    void a_walk_over_pages_meets_each_customer_once() {
        three();

        assertThat(walk("sort=displayName")).containsExactly("Änna", "Bo", "Zeta");
    }

    @Test
    void customers_with_a_value_are_walked_newest_first_however_they_came_by_it() {
        three();
        String bo = admin.get("/v1/customers?tags=vip").extract().path("items[0].id");
        String zeta = list("externalIds.id=77").extract().path("items[0].id");
        admin.patch("/v1/customers/" + zeta, "{\"tags\":[\"b2b\",\"vip\"]}").statusCode(200);
        admin.post("/v1/customers/batch", """
                {"operations":[
                 {"op":"create","data":{"kind":"person","displayName":"Cy","tags":["vip"]}},
                 {"op":"create","data":{"kind":"person","displayName":"Di","tags":["vip"]}},
                 {"op":"upsert","externalId":{"system":"crm","id":"78"},
                  "data":{"kind":"person","displayName":"Ed","tags":["vip"]}}]}""").statusCode(200);
        admin.delete("/v1/customers/" + bo).statusCode(204);

        assertThat(walk("tags=vip")).hasSize(4).doesNotContain("Bo").isEqualTo(among("Zeta", "Cy", "Di", "Ed"));
        admin.post("/v1/customers/" + bo + "/restore", null).statusCode(200);
        assertThat(walk("tags=vip")).isEqualTo(among("Bo", "Zeta", "Cy", "Di", "Ed"));
        assertThat(walk("tags=vip&sort=createdAt").reversed()).isEqualTo(walk("tags=vip"));
        assertThat(walk("tags=vip&kind=person")).isEqualTo(among("Bo", "Cy", "Di", "Ed"));
        assertThat(walk("externalIds.system=crm")).isEqualTo(among("Zeta", "Ed"));
    }

    /** In the order of the whole list. */
    private List<String> among(String... names) {
        List<String> all = new ArrayList<>(walk("sort=-createdAt"));
        all.retainAll(List.of(names));
        return all;
    }

    private List<String> walk(String query) {
        List<String> met = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = list("limit=1&" + query + next).statusCode(200).extract();
            met.addAll(page.path("items.displayName"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return met;
    }

    @Test
    void several_values_of_one_filter_are_any_of_them() {
        three();

        list("kind=person&kind=organization&count=true")
                .body("items.displayName", containsInAnyOrder("Änna", "Bo", "Zeta"))
                .body("total", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "sort=quality",
                "kind=somebody",
                "birthDate=2000-01-01",
                "ownerId=x",
                "cursor=AAAA",
                "tags=%00",
                "%27%20or%201=1"
            })
    void a_bad_parameter_is_400(String query) {
        list(query).statusCode(400).contentType("application/problem+json");
    }

    /** @param query encoded already */
    private ValidatableResponse list(String query) {
        return admin.request()
                .urlEncodingEnabled(false)
                .get("/v1/customers?" + query)
                .then();
    }

    private void three() {
        post("""
                {"kind":"person","displayName":"Änna","ownerId":"%s","source":{"channel":"fair"},
                 "occurredAt":"2020-01-01"}""".formatted(OWNER));
        post("""
                {"kind":"person","displayName":"Bo","tags":["vip"],"emails":[{"address":"Bo@example.org"}],
                 "phones":[{"number":"+94771234567"}],"addresses":[{"country":"LK"}]}""");
        post("""
                {"kind":"organization","organization":{"legalName":"Zeta","industry":"retail"},
                 "occurredAt":"2019-01-01","externalIds":[{"system":"crm","id":"77"}]}""");
    }

    private void post(String body) {
        admin.post("/v1/customers", body).statusCode(201);
    }
}

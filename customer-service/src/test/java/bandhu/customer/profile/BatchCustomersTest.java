package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class BatchCustomersTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void two_hundred_customers_come_in_one_request() {
        List<Map<String, Object>> all = IntStream.range(0, 200)
                .mapToObj(i -> create(Map.of(
                        "kind",
                        "person",
                        "displayName",
                        "Person " + i,
                        "emails",
                        List.of(Map.of("address", "p" + i + "@example.org")),
                        "externalIds",
                        List.of(Map.of("system", "old", "id", "p" + i)))))
                .toList();

        batch(admin, all)
                .body("items", hasSize(200))
                .body("items.status", everyItem(equalTo(201)))
                .body("items.body.lifecycle.stage", everyItem(equalTo("prospect")));

        admin.get("/v1/customers?count=true&limit=1").body("total", equalTo(200));
        admin.get("/v1/customers?emails.address=p77@example.org").body("items.displayName", contains("Person 77"));
    }

    @Test
    void one_may_refer_to_another_that_came_before() {
        batch(
                        admin,
                        List.of(
                                Map.of("op", "create", "ref", "grace", "data", person("Grace")),
                                create(Map.of(
                                        "kind",
                                        "person",
                                        "displayName",
                                        "Ada",
                                        "source",
                                        Map.of("channel", "referral", "referrerId", "$ref:grace")))))
                .body("items.status", contains(201, 201))
                .body("items[1].body.source.referrerId", notNullValue());
    }

    @Test
    void a_stranger_reaches_nothing_by_it() {
        String id = admin.post("/v1/customers", person("Ada"))
                .statusCode(201)
                .extract()
                .path("id");
        Client stranger = Tenants.random().as(Roles.ADMIN);

        batch(
                        stranger,
                        List.of(
                                Map.of("op", "update", "id", id, "data", Map.of("displayName", "Eve")),
                                Map.of("op", "delete", "id", id),
                                create(Map.of(
                                        "kind",
                                        "person",
                                        "displayName",
                                        "Eve",
                                        "source",
                                        Map.of("channel", "referral", "referrerId", id)))))
                .body("items.status", contains(404, 404, 422))
                .body("items[2].problem.violations.pointer", hasItem("/operations/2/data/source/referrerId"));

        admin.get("/v1/customers/" + id).body("displayName", equalTo("Ada")).body("version", equalTo(1));
    }

    private static ValidatableResponse batch(Client client, Object operations) {
        return client.post("/v1/customers/batch", Map.of("operations", operations))
                .statusCode(200);
    }

    private static Map<String, Object> create(Map<String, Object> data) {
        return Map.of("op", "create", "data", data);
    }

    private static Map<String, Object> person(String name) {
        return Map.of("kind", "person", "displayName", name);
    }
}

package bandhu.testing.webhook;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Patience;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import static org.awaitility.Awaitility.await;

/** A tenant that has webhooks and notes to tell of. */
final class Hooks {
    static final String PATH = "/v1/sample-webhooks";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    Client admin() {
        return admin;
    }

    Tenant tenant() {
        return tenant;
    }

    JsonPath register(Receiver receiver) {
        return register(receiver, Map.of());
    }

    JsonPath register(Receiver receiver, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("url", receiver.url());
        return admin.post(PATH, body).statusCode(201).extract().jsonPath();
    }

    JsonPath webhook(String id) {
        return admin.get(PATH + "/" + id).statusCode(200).extract().jsonPath();
    }

    JsonPath patch(String id, Map<String, Object> change) {
        return admin.patch(PATH + "/" + id, change).statusCode(200).extract().jsonPath();
    }

    List<Map<String, Object>> deliveries(String id) {
        return admin.get(PATH + "/" + id + "/deliveries?limit=200")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** A new note's id, which is the subject of its facts. */
    String note(String title) {
        return admin.post("/v1/notes", Map.of("title", title, "stars", 1))
                .statusCode(201)
                .extract()
                .path("id");
    }

    void rename(String note, String title) {
        admin.patch("/v1/notes/" + note, Map.of("title", title)).statusCode(200);
    }

    static void expect(BooleanSupplier condition) {
        await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(20)).until(condition::getAsBoolean);
    }

    void expectState(String id, String state) {
        expect(() -> webhook(id).getString("state").equals(state));
    }
}

package bandhu.marketing;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** A tenant with the few records that most marketing tests begin with, and customers as customer-service would tell of them. */
public final class MarketingWorld {
    private final Tenant tenant;

    public MarketingWorld(Tenant tenant) {
        this.tenant = tenant;
    }

    public Client marketer() {
        return tenant.as(Roles.MARKETER);
    }

    public String create(String path, Map<String, Object> members) {
        return tenant.as(Roles.ADMIN)
                .post(path, members)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String template(String subject, String text) {
        return create("/v1/templates", Map.of("name", subject, "subject", subject, "text", text));
    }

    /** A campaign of purpose news that runs and writes to whom enters the stage. */
    public String running(String stage, String basis, String templateId) {
        String id = create("/v1/campaigns", campaign(stage, basis, templateId));
        marketer().post("/v1/campaigns/" + id + "/start", null).statusCode(200);
        return id;
    }

    public static Map<String, Object> campaign(String stage, String basis, String templateId) {
        return new HashMap<>(Map.of(
                "name",
                stage,
                "channel",
                "email",
                "trigger",
                Map.of("kind", "lifecycle", "stage", stage),
                "templateId",
                templateId,
                "purpose",
                "news",
                "basis",
                basis));
    }

    /** A customer with this address, null for none; returns once marketing-service knows it. */
    public UUID customer(String name, String address, String status) {
        UUID id = UUID.randomUUID();
        customerState(id, name, address, status, 1).send();
        String template = template("known", "{{customer.displayName}}");
        Events.eventually(() -> marketer()
                .post("/v1/templates/" + template + "/preview", Map.of("customerId", id))
                .statusCode(200));
        return id;
    }

    public Published customerState(UUID id, String name, String address, String status, long version) {
        String emails = address == null
                ? ""
                : "{\"address\": \"%s\", \"primary\": true, \"status\": \"%s\"}".formatted(address, status);
        return Published.state("customer", tenant, "customers", id, version).data("""
                        {"id": "%s", "kind": "person", "displayName": "%s", "name": {"given": "Given"},
                         "emails": [%s], "language": "en"}""".formatted(id, name, emails));
    }

    /** What customer-service would tell of a consent; returns once marketing-service knows it. */
    public void consent(UUID customerId, String status, Instant at) {
        Published told = Published.fact("bandhu.consent.consent-changed.v1", tenant, UUID.randomUUID())
                .of(customerId)
                .at(at)
                .data("""
                        {"consentId": "%s", "customerId": "%s", "channel": "email", "purpose": "news",
                         "status": "%s"}""".formatted(UUID.randomUUID(), customerId, status))
                .send();
        awaitArrival(told);
    }

    /** Returns once marketing-service has consumed the event. */
    public void awaitArrival(Published event) {
        Events.eventually(() -> marketer().after(event).get("/v1/messages").statusCode(200));
    }

    public Published entered(UUID customerId, String stage) {
        return Published.fact("bandhu.lifecycle." + stage + ".v1", tenant, customerId)
                .of(customerId)
                .data("""
                        {"customerId": "%s", "stage": "%s", "since": "2026-01-01T00:00:00Z",
                         "cause": {"code": "first-purchase", "facts": []}, "sentence": "", "revision": 1}""".formatted(customerId, stage));
    }

    /** Waits until the customer's one message stands so; answers its id. */
    public String expectMessage(UUID customerId, String status, String reason) {
        String list = "/v1/messages?customerId=" + customerId;
        Events.eventually(() -> marketer()
                .get(list)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo(status))
                .body("items[0].reason", equalTo(reason)));
        return marketer().get(list).extract().path("items[0].id");
    }
}

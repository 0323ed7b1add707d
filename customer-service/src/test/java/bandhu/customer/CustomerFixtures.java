package bandhu.customer;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.contract.Correlations;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.QueuedJobs;
import bandhu.testing.contract.SampleWebhooks;
import java.util.HashMap;
import java.util.Map;

/** One record of each collection of customer-service. */
interface CustomerFixtures extends Fixtures {
    String CONSENT = "{\"channel\": \"email\", \"purpose\": \"newsletter\", \"status\": \"granted\"}";

    @Override
    default Map<String, String> make(Tenant tenant) {
        String customer = tenant.as(Roles.ADMIN)
                .post("/v1/customers", """
                        {"kind": "organization", "displayName": "%1$s",
                         "externalIds": [{"system": "isolation", "id": "%1$s"}]}
                        """.formatted(tenant.name()))
                .statusCode(201)
                .extract()
                .path("id");
        tenant.as(Roles.ADMIN)
                .patch("/v1/tenant-settings", Map.of("name", "The house of " + tenant.name()))
                .statusCode(200);
        Map<String, String> ids = new HashMap<>(DeadLetters.fromFact(tenant, "bandhu.sales.order-placed.v1"));
        ids.putAll(QueuedJobs.of(tenant));
        ids.putAll(SampleWebhooks.of(tenant));
        ids.put("/v1/customers", customer);
        ids.putAll(Correlations.of(tenant, "tenants"));
        ids.put(
                "/v1/customers/fields",
                tenant.as(Roles.ADMIN)
                        .post("/v1/customers/fields", Map.of("key", "size", "label", tenant.name(), "type", "number"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put(
                "/v1/customers/{id}/consents",
                tenant.as(Roles.ADMIN)
                        .post("/v1/customers/" + customer + "/consents", CONSENT)
                        .statusCode(201)
                        .extract()
                        .path("id"));
        return ids;
    }

    @Override
    default Map<String, String> bodies() {
        String customer = "{\"kind\": \"organization\", \"displayName\": \"Somebody\"}";
        return Map.of(
                "createCustomer", customer,
                "upsertCustomer", customer,
                "bulkCustomers", BULK,
                "previewBulkCustomers", BULK,
                "recordConsent", CONSENT,
                "defineCustomerField", Fixtures.CUSTOM_FIELD,
                "overrideLifecycle", "{\"stage\": \"selected\", \"reason\": \"They said so.\"}");
    }
}

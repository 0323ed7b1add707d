package bandhu.marketing;

import bandhu.testing.Tenant;
import bandhu.testing.contract.Correlations;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.QueuedJobs;
import bandhu.testing.contract.SampleWebhooks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One record of each collection of marketing-service. */
interface MarketingFixtures extends Fixtures {

    @Override
    default Map<String, String> make(Tenant tenant) {
        MarketingWorld world = new MarketingWorld(tenant);
        String template = world.create(
                "/v1/templates",
                named(tenant, Map.of("subject", tenant.name(), "text", "Hello from " + tenant.name())));
        String campaign =
                world.create("/v1/campaigns", named(tenant, MarketingWorld.campaign("acquired", "consent", template)));
        world.marketer().post("/v1/campaigns/" + campaign + "/start", null).statusCode(200);
        UUID customer = world.customer(tenant.name(), null, null);
        world.consent(customer, "denied", Instant.now());
        world.entered(customer, "acquired").send();
        String message = world.expectMessage(customer, "skipped", "no-consent");
        Map<String, String> ids = new HashMap<>(DeadLetters.fromSettings(tenant));
        ids.putAll(QueuedJobs.of(tenant));
        ids.putAll(SampleWebhooks.of(tenant));
        ids.put("/v1/templates", template);
        ids.put("/v1/campaigns", campaign);
        ids.put("/v1/messages", message);
        world.create("/v1/templates", Map.of("name", "nobody needs it", "subject", "a", "text", "b"));
        ids.putAll(Correlations.of(tenant, "templates"));
        return ids;
    }

    @Override
    default Map<String, String> bodies() {
        return Map.of(
                "bulkTemplates", BULK,
                "previewBulkTemplates", BULK,
                "bulkCampaigns", BULK,
                "previewBulkCampaigns", BULK);
    }

    private static Map<String, Object> named(Tenant tenant, Map<String, Object> members) {
        Map<String, Object> all = new HashMap<>(members);
        all.put("name", tenant.name());
        all.put("externalIds", List.of(Map.of("system", SYSTEM, "id", tenant.name())));
        return all;
    }
}

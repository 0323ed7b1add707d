package bandhu.sales;

import bandhu.testing.Tenant;
import bandhu.testing.contract.Correlations;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.QueuedJobs;
import bandhu.testing.contract.SampleWebhooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One record of each collection of sales-service. */
interface SalesFixtures extends Fixtures {

    String STAGES = """
            "stages": [{"name": "Open", "probability": 0.5}, {"name": "Won", "category": "won"}, {"name": "Lost", "category": "lost"}]\
            """;

    @Override
    default Map<String, String> make(Tenant tenant) {
        SalesWorld world = new SalesWorld(tenant);
        String product = world.create("/v1/products", named(tenant, Map.of("sku", tenant.name())));
        String team = world.create("/v1/teams", named(tenant, Map.of()));
        String seller = world.create("/v1/sellers", named(tenant, Map.of("teamId", team)));
        Object stages = List.of(
                Map.of("name", "Open", "probability", 0.5),
                Map.of("name", "Won", "category", "won"),
                Map.of("name", "Lost", "category", "lost"));
        String pipeline = world.create("/v1/pipelines", named(tenant, Map.of("stages", stages)));
        Object lines = List.of(SalesWorld.line(product, 1, "10.00"));
        String opportunity = world.create("/v1/opportunities", named(tenant, Map.of("lines", lines)));
        Map<String, Object> order = named(tenant, Map.of("customerId", UUID.randomUUID(), "lines", lines));
        order.remove("name");
        Map<String, String> ids = new HashMap<>(DeadLetters.fromSettings(tenant));
        ids.put(
                "/v1/opportunities/fields",
                world.create(
                        "/v1/opportunities/fields", Map.of("key", "size", "label", tenant.name(), "type", "number")));
        ids.putAll(QueuedJobs.of(tenant));
        ids.putAll(SampleWebhooks.of(tenant));
        world.product("nobody needs it", "none");
        ids.putAll(Correlations.of(tenant, "products"));
        ids.putAll(Map.of(
                "/v1/products", product,
                "/v1/teams", team,
                "/v1/sellers", seller,
                "/v1/pipelines", pipeline,
                "/v1/opportunities", opportunity,
                "/v1/orders", world.create("/v1/orders", order)));
        return ids;
    }

    @Override
    default Map<String, String> bodies() {
        String named = "{\"name\": \"Somebody\"}";
        String pipeline = "{\"name\": \"Another\", " + STAGES + "}";
        Map<String, String> bodies = new HashMap<>();
        List.of("createTeam", "upsertTeam", "createSeller", "upsertSeller", "createOpportunity", "upsertOpportunity")
                .forEach(operation -> bodies.put(operation, named));
        List.of("createPipeline", "upsertPipeline").forEach(operation -> bodies.put(operation, pipeline));
        for (String collection : List.of("Products", "Opportunities", "Orders")) {
            bodies.put("bulk" + collection, BULK);
            bodies.put("previewBulk" + collection, BULK);
        }
        List.of("createProduct", "upsertProduct")
                .forEach(operation -> bodies.put(operation, "{\"sku\": \"sample\", \"name\": \"Something\"}"));
        bodies.put("defineOpportunityField", Fixtures.CUSTOM_FIELD);
        return bodies;
    }

    @Override
    default Set<String> filledFromTheStart() {
        return Set.of("/v1/pipelines", "/v1/sales-audit");
    }

    private static Map<String, Object> named(Tenant tenant, Map<String, Object> members) {
        Map<String, Object> all = new HashMap<>(members);
        all.put("name", tenant.name());
        all.put("externalIds", List.of(Map.of("system", SYSTEM, "id", tenant.name())));
        return all;
    }
}

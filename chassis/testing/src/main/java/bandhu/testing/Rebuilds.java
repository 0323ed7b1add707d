package bandhu.testing;

import bandhu.chassis.security.Roles;
import io.restassured.path.json.JsonPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Rebuilds read models of the service under test; the test speaks for the services that told it the facts. */
public final class Rebuilds {
    private static final String TOPIC = "bandhu.replay";

    private Rebuilds() {}

    /** One of states: the topic has all of it. */
    public static JsonPath of(Tenant tenant, String model) {
        return ofFacts(tenant, model, List.of(), List.of());
    }

    /** One of facts, which these owners tell again. */
    public static JsonPath ofFacts(Tenant tenant, String model, List<String> owners, Collection<Published> facts) {
        String service = TestRun.current().service();
        Client admin = tenant.as(Roles.ADMIN);
        var answer = admin.post("/v1/" + service + "-rebuilds", "{\"readModel\": \"%s\"}".formatted(model));
        UUID job = UUID.fromString(answer.statusCode(202).extract().path("id"));
        facts.forEach(fact -> again(fact, tenant, service, job).send());
        for (String owner : owners) {
            Published end = Published.fact(TOPIC + ".ended.v1", tenant, job)
                    .with("source", "/bandhu/" + owner + "-service")
                    .data("{}");
            again(end, tenant, service, job).send();
        }
        JsonPath ended = Jobs.ended(admin, answer);
        assertThat(ended.getString("state")).isEqualTo("done");
        return ended;
    }

    private static Published again(Published fact, Tenant tenant, String service, UUID job) {
        Map<String, String> attributes = new HashMap<>(fact.attributes());
        attributes.put("partitionkey", fact.key());
        attributes.put("rebuild", job.toString());
        attributes.put("rebuilder", service);
        return new Published(TOPIC, tenant.name() + ":replay", attributes, fact.value());
    }
}

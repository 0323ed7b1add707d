package bandhu.support.ticket;

import bandhu.support.SupportWorld;
import bandhu.testing.Jobs;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BulkTicketsTest {
    private static final Map<String, Object> REFUND = Map.of("field", "tags", "op", "eq", "value", "refund");
    private final SupportWorld world = new SupportWorld(Tenants.random());

    @Test
    void tickets_are_given_to_somebody() {
        String one = ticket("refund");
        String two = ticket("refund", "late");
        String other = ticket("late");

        JsonPath job = bulk(Map.of("assign", Map.of("assigneeId", "kim")));

        assertThat(job.getLong("processed")).isEqualTo(2);
        List.of(one, two).forEach(id -> world.agent().get("/v1/tickets/" + id).body("assigneeId", equalTo("kim")));
        world.agent().get("/v1/tickets/" + other).body("assigneeId", nullValue());
    }

    @Test
    void tags_are_changed_and_their_tickets_found_by_them() {
        String one = ticket("refund");
        String two = ticket("refund", "late");

        bulk(Map.of("tag", Map.of("add", List.of("paid"), "remove", List.of("refund"))));

        world.agent().get("/v1/tickets?tags=paid").body("items.id", containsInAnyOrder(one, two));
        world.agent().get("/v1/tickets?tags=refund").body("items", hasSize(0));
    }

    private JsonPath bulk(Object action) {
        return Jobs.ended(
                world.agent(), world.agent().post("/v1/tickets/bulk", Map.of("where", REFUND, "action", action)));
    }

    private String ticket(String... tags) {
        return world.ticket(Map.of("subject", "Broken", "tags", List.of(tags)));
    }
}

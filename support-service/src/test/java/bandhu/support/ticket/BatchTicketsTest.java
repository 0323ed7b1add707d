package bandhu.support.ticket;

import bandhu.support.SupportWorld;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class BatchTicketsTest {
    private final SupportWorld world = new SupportWorld(Tenants.random());
    private final Client agent = world.agent();

    @Test
    void numbers_tags_messages_and_custom_fields_come_as_in_single_writes() {
        world.create("/v1/tickets/fields", Map.of("key", "floor", "label", "Floor", "type", "number"));
        world.ticket(Map.of("subject", "the first"));
        List<Map<String, Object>> creates = IntStream.range(0, 20)
                .mapToObj(number -> create(Map.of(
                        "subject",
                        "Ticket " + number,
                        "description",
                        "It rains in",
                        "tags",
                        List.of("roof", "tag-" + number),
                        "customFields",
                        Map.of("floor", number))))
                .toList();

        JsonPath items = batch(creates);

        assertThat(items.<Integer>getList("items.body.number"))
                .isEqualTo(IntStream.rangeClosed(2, 21).boxed().toList());
        String fifth = items.getString("items[4].id");
        agent.get("/v1/tickets?tags=tag-4").body("items.id", contains(fifth));
        agent.get("/v1/tickets?tags=roof&limit=200").body("items", hasSize(20));
        agent.get("/v1/tickets?customFields.floor=4").body("items.id", contains(fifth));
        agent.get("/v1/tickets/" + fifth + "/messages").body("items.body", contains("It rains in"));
        Events.expectOne("bandhu.support.ticket-opened.v1", fifth);
    }

    @Test
    void tags_that_are_taken_away_find_nothing_more() {
        String ticket = world.ticket(Map.of("subject", "One", "tags", List.of("a", "b")));

        batch(List.of(
                Map.of("op", "update", "id", ticket, "data", Map.of("tags", List.of("b", "c"))),
                Map.of("op", "update", "id", ticket, "data", Map.of("assigneeId", "amara", "tags", List.of("c"))),
                create(Map.of("subject", "Two", "tags", List.of("b")))));

        agent.get("/v1/tickets?tags=a").body("items", hasSize(0));
        agent.get("/v1/tickets?tags=b").body("items.subject", contains("Two"));
        agent.get("/v1/tickets?tags=c").body("items.id", contains(ticket));
        assertThat(Events.expectOne("bandhu.support.ticket-assigned.v1", ticket)
                        .attributes()
                        .get("aggregateversion"))
                .isEqualTo("4");
    }

    private JsonPath batch(List<Map<String, Object>> operations) {
        return agent.post("/v1/tickets/batch", Map.of("operations", operations))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> create(Map<String, Object> data) {
        return Map.of("op", "create", "data", data);
    }
}

package bandhu.support.ticket;

import bandhu.chassis.security.Roles;
import bandhu.support.SupportWorld;
import bandhu.testing.Event;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ChangeTicketTest {
    private final Tenant tenant = Tenants.random();
    private final SupportWorld world = new SupportWorld(tenant);
    private final String customer = UUID.randomUUID().toString();

    @Test
    void a_subject_suffices() {
        String id = world.agent()
                .post("/v1/tickets", Map.of("subject", "Broken"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("number", equalTo(1))
                .body("channel", equalTo("api"))
                .body("priority", equalTo("normal"))
                .body("status", equalTo("new"))
                .body("tags", hasSize(0))
                .extract()
                .path("id");

        Event opened = Events.expectOne("bandhu.support.ticket-opened.v1", id);
        assertThat(opened.key()).isEqualTo(tenant.name() + ":" + id);
        assertThat(opened.data().getLong("number")).isEqualTo(1);
    }

    @Test
    void numbers_run_on_without_gaps_though_many_write_at_once() {
        List<Integer> numbers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> {
                    world.admin().post("/v1/tickets", Map.of("subject", "x", "status", "closed"));
                    return world.admin()
                            .post("/v1/tickets", Map.of("subject", "x"))
                            .statusCode(201)
                            .extract()
                            .<Integer>path("number");
                })
                .sorted()
                .toList();

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void neither_facts_nor_state_carry_a_text_or_a_person() {
        String id = world.ticket(Map.of(
                "subject",
                "Secret subject",
                "description",
                "Secret words",
                "category",
                "Secret category",
                "customerId",
                customer,
                "requester",
                Map.of("name", "Secret Name", "email", "secret@example.org")));

        Event opened = Events.expectOne("bandhu.support.ticket-opened.v1", id);
        Event state = Events.expectState("tickets", id, 1);

        assertThat(opened.key()).isEqualTo(tenant.name() + ":" + customer);
        assertThat(opened.json() + state.json()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        String path = "/v1/tickets/" + world.ticket(Map.of("subject", "Broken", "tags", List.of("a", "b")));
        String whole = world.admin().get(path).extract().asString();

        world.admin().patch(path, whole).statusCode(200).header("ETag", equalTo("\"1\""));
        world.admin().get(path + "/history").body("items", hasSize(1));
    }

    @Test
    void a_change_is_told_by_the_names_of_its_members_and_a_new_agent_by_itself() {
        String id = world.ticket(Map.of("subject", "Broken"));

        world.agent()
                .patch("/v1/tickets/" + id, Map.of("subject", "Mended", "priority", "high", "assigneeId", "anna"))
                .statusCode(200)
                .body("assigneeId", equalTo("anna"));

        Event updated = Events.expectOne("bandhu.support.ticket-updated.v1", id);
        Event assigned = Events.expectOne("bandhu.support.ticket-assigned.v1", id);
        assertThat(updated.data().getList("members")).containsExactly("subject", "priority");
        assertThat(assigned.data().getString("assigneeId")).isEqualTo("anna");
    }

    @ParameterizedTest
    @CsvSource({"open, 200", "pending, 200", "on-hold, 200", "new, 200", "resolved, 409", "closed, 409"})
    void a_change_sets_the_status_as_long_as_it_is_worked_on(String status, int answer) {
        String id = world.ticket(Map.of("subject", "Broken"));

        world.agent().patch("/v1/tickets/" + id, Map.of("status", status)).statusCode(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"\"}",
                "{}",
                "{\"subject\": \"x\", \"status\": \"closed\"}",
                "{\"subject\": \"x\", \"channel\": \"fax\"}",
                "{\"subject\": \"x\", \"requester\": {\"email\": \"nobody\"}}",
                "{\"subject\": \"x\", \"requester\": {\"email\": \"a@b.org\\r\\nBcc: c@d.org\"}}",
                "{\"subject\": \"x\\u0000\"}",
                "{\"subject\": \"x\", \"tags\": [\"\"]}",
                "{\"subject\": \"x\", \"occurredAt\": \"2999-01-01\"}",
                "{\"subject\": \"x\", \"customerId\": \"x\"}",
            })
    void what_breaks_a_rule_is_refused(String body) {
        world.admin().post("/v1/tickets", body).statusCode(422);
    }

    @Test
    void lists_are_filtered_and_sorted() {
        String first = world.ticket(Map.of("subject", "a", "customerId", customer, "category", "billing"));
        String second = world.ticket(Map.of("subject", "b", "priority", "urgent", "assigneeId", "anna"));
        world.act(second, "resolve").statusCode(200);

        Map.of(
                        "customerId=" + customer,
                        first,
                        "category=billing",
                        first,
                        "number=1",
                        first,
                        "status=new",
                        first,
                        "status=resolved",
                        second,
                        "priority=urgent",
                        second,
                        "assigneeId=anna",
                        second)
                .forEach((filter, id) -> world.agent()
                        .get("/v1/tickets?" + filter)
                        .statusCode(200)
                        .body("items.id", contains(id)));
        world.agent().get("/v1/tickets?sort=number").body("items.id", contains(first, second));
        world.agent().get("/v1/tickets?sort=-number&limit=1").body("items.id", contains(second));
    }

    @Test
    void an_upsert_makes_it_once_and_keeps_what_it_leaves_out() {
        String path = "/v1/tickets/by-external-id/desk/7";
        world.agent().put(path, Map.of("subject", "Broken", "priority", "high")).statusCode(201);

        world.agent()
                .put(path, Map.of("subject", "Mended"))
                .statusCode(200)
                .body("priority", equalTo("high"))
                .body("subject", equalTo("Mended"))
                .body("number", equalTo(1));
    }

    @Test
    void a_deleted_ticket_is_gone_until_it_is_restored() {
        String path = "/v1/tickets/" + world.ticket(Map.of("subject", "Broken"));

        world.agent().delete(path).statusCode(204);
        world.agent().get(path).statusCode(404);
        Events.expectTombstone("tickets", path.substring("/v1/tickets/".length()));
        world.agent().post(path + "/restore", Map.of()).statusCode(200);
        world.agent().post(path + "/restore", Map.of()).statusCode(409);
        world.agent().get(path).statusCode(200);
    }

    @Test
    void a_customers_state_resolves_its_tickets() {
        String id = world.ticket(Map.of("subject", "Broken", "customerId", customer));
        world.agent().get("/v1/tickets/" + id).body("unresolved", equalTo(true));

        world.tell(UUID.fromString(customer), 1, "{\"displayName\": \"Ada\", \"something\": \"new\"}");

        Events.eventually(() -> world.agent().get("/v1/tickets/" + id).body("unresolved", nullValue()));
    }

    @Test
    void an_analyst_sees_no_person_and_no_words() {
        String id = world.ticket(Map.of(
                "subject", "Ada is angry", "description", "I am Ada", "requester", Map.of("email", "ada@example.org")));

        tenant.as(Roles.ANALYST)
                .get("/v1/tickets/" + id)
                .statusCode(200)
                .body("subject", equalTo("***"))
                .body("requester.email", equalTo("***@example.org"));
        tenant.as(Roles.ANALYST).get("/v1/tickets/" + id + "/messages").body("items.body", contains("***"));
    }
}

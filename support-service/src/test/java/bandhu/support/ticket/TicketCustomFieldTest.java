package bandhu.support.ticket;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class TicketCustomFieldTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);
    private final Client manager = tenant.as(Roles.SUPPORT_MANAGER);

    @Test
    void a_field_is_defined_written_changed_and_found() {
        field("{'key': 'floor', 'label': 'Floor', 'type': 'number'}");
        field("{'key': 'due', 'label': 'Due', 'type': 'date'}");
        String id = record("One", "{'floor': 3, 'due': '2024-02-29'}");
        record("Two", "{}");

        String tag = admin.patch("/v1/tickets/" + id, json("{'customFields': {'floor': 4}}"))
                .statusCode(200)
                .body("customFields.floor", equalTo(4))
                .body("customFields.due", equalTo("2024-02-29"))
                .extract()
                .header("ETag");
        admin.patch("/v1/tickets/" + id, json("{'customFields': {'floor': 4.0}}"))
                .statusCode(200)
                .header("ETag", equalTo(tag));

        admin.get("/v1/tickets?customFields.floor=4").body("items.id", contains(id));
        search("{'field': 'customFields.floor', 'op': 'eq', 'value': 3}", List.of());
        search(
                "{'field': 'customFields.due', 'op': 'within', 'value': {'anniversary': {'current': 'year'}}}",
                List.of(id));
        admin.get("/v1/tickets/" + id + "/history").body("items[0].members.pointer", contains("/customFields/floor"));
        admin.get("/v1/tickets/fields").body("items.name", hasItem("customFields.due"));
    }

    @Test
    void what_does_not_fit_is_refused_and_a_required_value_asked_for() {
        field("{'key': 'floor', 'label': 'Floor', 'type': 'number', 'rules': {'required': true, 'max': 9}}");

        admin.post("/v1/tickets", json("{'subject': 'x'}"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/customFields/floor"))
                .body("violations[0].code", equalTo("required"));
        admin.post("/v1/tickets", json("{'subject': 'x', 'customFields': {'floor': 10, 'roof': 1}}"))
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/customFields/floor", "/customFields/roof"));
        manager.post("/v1/tickets/fields", json("{'key': 'floor', 'label': 'Again', 'type': 'text'}"))
                .statusCode(409);
        tenant.as(Roles.ANALYST)
                .post("/v1/tickets/fields", json("{'key': 'x', 'label': 'X', 'type': 'text'}"))
                .statusCode(403);
    }

    @Test
    void an_upsert_keeps_the_values_that_it_does_not_name() {
        field("{'key': 'floor', 'label': 'Floor', 'type': 'number'}");
        field("{'key': 'room', 'label': 'Room', 'type': 'text'}");
        String path = "/v1/tickets/by-external-id/erp/1";
        admin.put(path, json("{'subject': 'One', 'customFields': {'floor': 3, 'room': 'a'}}"))
                .statusCode(201);

        admin.put(path, json("{'subject': 'One', 'customFields': {'floor': 4}}"))
                .statusCode(200)
                .body("customFields.floor", equalTo(4))
                .body("customFields.room", equalTo("a"));
        admin.put(path, json("{'subject': 'One', 'customFields': {'room': null}}"))
                .statusCode(200)
                .body("customFields.keySet()", contains("floor"));
    }

    @Test
    void a_walk_by_a_custom_field_ends_with_those_that_have_no_value() {
        field("{'key': 'room', 'label': 'Room', 'type': 'text'}");
        record("b", "{'room': 'b'}");
        record("none", "{}");
        record("Ä", "{'room': 'Ä'}");
        record("c", "{'room': 'c'}");

        assertThat(walk("customFields.room")).containsExactly("Ä", "b", "c", "none");
        assertThat(walk("-customFields.room")).containsExactly("c", "b", "Ä", "none");
    }

    @Test
    void a_deleted_field_is_out_of_sight_until_it_is_restored() {
        String field = field("{'key': 'floor', 'label': 'Floor', 'type': 'number'}");
        String id = record("One", "{'floor': 3}");

        manager.delete("/v1/tickets/fields/" + field).statusCode(204);
        admin.get("/v1/tickets/" + id).body("customFields", not(hasKey("floor")));
        admin.get("/v1/tickets?customFields.floor=3").statusCode(400);
        manager.post("/v1/tickets/fields/" + field + "/restore", null).statusCode(200);

        admin.get("/v1/tickets/" + id).body("customFields.floor", equalTo(3));
        admin.get("/v1/tickets?customFields.floor=3").body("items.id", contains(id));
    }

    @Test
    void a_number_becomes_a_text_and_no_date() {
        String field = field("{'key': 'floor', 'label': 'Floor', 'type': 'number'}");
        String id = record("One", "{'floor': 3}");

        manager.patch("/v1/tickets/fields/" + field, json("{'type': 'date'}")).statusCode(409);
        manager.patch("/v1/tickets/fields/" + field, json("{'type': 'text'}")).statusCode(200);

        admin.get("/v1/tickets/" + id).body("customFields.floor", equalTo("3"));
        search("{'field': 'customFields.floor', 'op': 'contains', 'value': '3'}", List.of(id));
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        String field = field("{'key': 'floor', 'label': 'Floor', 'type': 'number'}");
        record("One", "{'floor': 3}");
        Client stranger = Tenants.random().as(Roles.ADMIN);

        stranger.get("/v1/tickets/fields").body("items.name", not(hasItem("customFields.floor")));
        stranger.get("/v1/tickets?customFields.floor=3").statusCode(400);
        stranger.delete("/v1/tickets/fields/" + field).statusCode(404);
    }

    @Test
    void tickets_are_found_by_their_tags() {
        String tagged = admin.post("/v1/tickets", json("{'subject': 'One', 'tags': ['vip', 'late']}"))
                .statusCode(201)
                .extract()
                .path("id");
        record("Two", "{}");

        admin.get("/v1/tickets?tags=late").body("items.id", contains(tagged));
        admin.patch("/v1/tickets/" + tagged, json("{'tags': ['new', 'vip']}")).statusCode(200);

        search("{'field': 'tags', 'op': 'in', 'value': ['late']}", List.of());
        search(
                "{'all': [{'field': 'tags', 'op': 'eq', 'value': 'vip'}, {'field': 'tags', 'op': 'eq', 'value': 'new'}]}",
                List.of(tagged));
        admin.patch("/v1/tickets/" + tagged, json("{'tags': []}")).statusCode(200);
        search("{'field': 'tags', 'op': 'exists'}", List.of());
    }

    @Test
    void tickets_with_a_tag_or_a_value_are_walked_newest_first_whenever_they_got_it() {
        field("{'key': 'floor', 'label': 'Floor', 'type': 'number'}");
        String first = record("One", "{}");
        String second = record("Two", "{'floor': 3}");
        String third = record("Three", "{'floor': 3}");
        admin.patch("/v1/tickets/" + second, json("{'tags': ['vip']}")).statusCode(200);
        admin.patch("/v1/tickets/" + first, json("{'tags': ['late', 'vip'], 'customFields': {'floor': 3}}"))
                .statusCode(200);
        admin.patch("/v1/tickets/" + third, json("{'customFields': {'floor': 4}}"))
                .statusCode(200);

        String next = admin.get("/v1/tickets?tags=vip&limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("next");
        admin.get("/v1/tickets?tags=vip&limit=1&cursor={next}", next).body("items.id", contains(first));
        admin.get("/v1/tickets?customFields.floor=3").body("items.id", contains(second, first));
        admin.get("/v1/tickets?customFields.floor=3&tags=vip&status=new").body("items.id", contains(second, first));
    }

    private String field(String body) {
        return manager.post("/v1/tickets/fields", json(body))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String record(String name, String customFields) {
        return admin.post("/v1/tickets", json("{'subject': '" + name + "', 'customFields': " + customFields + "}"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void search(String where, List<String> ids) {
        admin.post("/v1/tickets/search", json("{'where': " + where + "}"))
                .statusCode(200)
                .body("items.id", equalTo(ids));
    }

    private List<String> walk(String sort) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = admin.get("/v1/tickets?limit=1&sort=" + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            walked.addAll(page.path("items.subject"));
            cursor = page.path("next");
        }
        return walked;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

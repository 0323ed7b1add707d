package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class CustomFieldTest {
    private static final String TIERS =
            "'options': [{'key': 'gold', 'label': 'Gold'}, {'key': 'tin', 'label': 'Tin', 'active': false}]";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void a_field_is_there_as_soon_as_it_is_defined() {
        String id =
                field("'key': 'shoeSize', 'label': 'Shoe size', 'type': 'number', 'rules': {'min': 15, 'max': 60.5}");

        String ada = customer("Ada", "'shoeSize': 38.50");

        admin.get("/v1/customers/" + ada).statusCode(200).body("customFields.shoeSize", equalTo(38.5f));
        admin.get("/v1/customers?customFields.shoeSize=38.5&fields=id,customFields.shoeSize")
                .statusCode(200)
                .body("items.id", contains(ada))
                .body("items[0].customFields.shoeSize", equalTo(38.5f));
        admin.get("/v1/customers/fields")
                .statusCode(200)
                .body("sorts", hasItem("customFields.shoeSize"))
                .body("items.find { it.name == 'customFields.shoeSize' }.custom.id", equalTo(id))
                .body("items.find { it.name == 'customFields.shoeSize' }.custom.rules.max", equalTo(60.5f))
                .body("items.find { it.name == 'customFields.shoeSize' }.ops", hasItem("between"))
                .body("items.find { it.name == 'kind' }", not(hasKey("custom")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'key': 'Upper', 'label': 'x', 'type': 'text'} | 422 | /key",
                "{'key': 'a-b', 'label': 'x', 'type': 'text'} | 422 | /key",
                "{'key': 'a', 'label': ' ', 'type': 'text'} | 422 | /label",
                "{'key': 'a', 'label': 'x'} | 422 | /type",
                "{'key': 'a', 'label': 'x', 'type': 'select'} | 422 | /options",
                "{'key': 'a', 'label': 'x', 'type': 'text', 'options': [{'key': 'a', 'label': 'A'}]} | 422 | /options",
                "{'key': 'a', 'label': 'x', 'type': 'select', 'options': [{'key': 'a', 'label': 'A'}, {'key': 'a', 'label': 'B'}]} | 422 | /options/1/key",
                "{'key': 'a', 'label': 'x', 'type': 'text', 'rules': {'min': 1}} | 422 | /rules/min",
                "{'key': 'a', 'label': 'x', 'type': 'number', 'rules': {'min': 2, 'max': 1}} | 422 | /rules/max",
                "{'key': 'a', 'label': 'x', 'type': 'number', 'rules': {'min': '2'}} | 422 | /rules/min",
                "{'key': 'a', 'label': 'x', 'type': 'date', 'rules': {'maxLength': 3}} | 422 | /rules/maxLength",
                "{'key': 'a', 'label': 'x', 'type': 'reference'} | 422 | /references",
                "{'key': 'a', 'label': 'x', 'type': 'text', 'references': 'orders'} | 422 | /references",
                "{'key': 'taken', 'label': 'x', 'type': 'text'} | 409 | /key"
            })
    void a_definition_that_does_not_fit_is_refused_with_its_place(String body, int status, String pointer) {
        field("'key': 'taken', 'label': 'Taken', 'type': 'text'");

        admin.post("/v1/customers/fields", json(body))
                .statusCode(status)
                .body("violations[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nobody': 1} | nobody | unknown-custom-field",
                "{'size': '38'} | size | wrong-type",
                "{'size': 14.9} | size | out-of-range",
                "{'size': 16.0000001} | size | out-of-range",
                "{'since': '2026-02-30'} | since | invalid-format",
                "{'vip': 'yes'} | vip | wrong-type",
                "{'tier': 'lead'} | tier | unknown-option",
                "{'tier': 'tin'} | tier | inactive-option",
                "{'likes': 'gold'} | likes | wrong-type",
                "{'likes': ['gold', 'x']} | likes | unknown-option",
                "{'site': 'ftp://example.org'} | site | invalid-format",
                "{'mail': 'nobody'} | mail | invalid-format",
                "{'fon': '12'} | fon | invalid-format",
                "{'budget': {'amount': '1.005', 'currency': 'LKR'}} | budget | invalid-format",
                "{'budget': 12} | budget | wrong-type",
                "{'friend': '0190a1b2-0000-7000-8000-000000000001'} | friend | unknown-id",
                "{'friend': 'x'} | friend | invalid-format",
                "{'motto': 'too long'} | motto | too-long"
            })
    void a_value_that_does_not_fit_is_refused_with_its_place(String value, String key, String code) {
        allTypes();

        admin.post("/v1/customers", json("{'kind': 'person', 'displayName': 'x', 'customFields': " + value + "}"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/customFields/" + key))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void values_are_kept_in_one_spelling() {
        allTypes();
        String friend = customer("Friend", "");

        String id = customer(
                "Ada",
                "'site': 'HTTPS://Example.ORG/Ada', 'mail': 'Ada@Example.org', 'fon': '+94 77 123 4567',"
                        + " 'budget': {'amount': '5', 'currency': 'LKR'}, 'likes': ['gold', 'gold'], 'size': 40.0,"
                        + " 'friend': '" + friend.toUpperCase(java.util.Locale.ROOT) + "', 'motto': '  '");

        admin.get("/v1/customers/" + id)
                .body("customFields.site", equalTo("https://example.org/Ada"))
                .body("customFields.mail", equalTo("ada@example.org"))
                .body("customFields.fon", equalTo("+94771234567"))
                .body("customFields.budget.amount", equalTo("5.00"))
                .body("customFields.likes", contains("gold"))
                .body("customFields.size", equalTo(40))
                .body("customFields.friend", equalTo(friend))
                .body("customFields", not(hasKey("motto")));
    }

    @Test
    void a_patch_changes_one_value_and_null_clears_one() {
        allTypes();
        String id = customer("Ada", "'size': 38, 'vip': true, 'since': '2020-02-29'");

        String tag = admin.patch("/v1/customers/" + id, json("{'customFields': {'size': 39.25, 'vip': null}}"))
                .statusCode(200)
                .body("customFields.size", equalTo(39.25f))
                .body("customFields.since", equalTo("2020-02-29"))
                .body("customFields", not(hasKey("vip")))
                .extract()
                .header("ETag");

        admin.patch("/v1/customers/" + id, json("{'customFields': {'size': 39.250, 'vip': null}}"))
                .statusCode(200)
                .header("ETag", equalTo(tag));
        search("{'field': 'customFields.vip', 'op': 'missing'}").body("items.id", contains(id));
        search("{'field': 'customFields.size', 'op': 'gt', 'value': 39}").body("items.id", contains(id));
        search("{'field': 'customFields.size', 'op': 'eq', 'value': 38}").body("items", empty());
        admin.get("/v1/customers/" + id + "/history")
                .body("items[0].members.pointer", containsInAnyOrder("/customFields/size", "/customFields/vip"))
                .body("items[0].members.find { it.pointer == '/customFields/size' }.from", equalTo(38));
    }

    @Test
    void an_upsert_and_a_batch_write_values_and_keep_the_others() {
        allTypes();
        String path = "/v1/customers/by-external-id/erp/1";
        String id = admin.put(
                        path,
                        json("{'kind': 'person', 'displayName': 'Ada', 'customFields': {'size': 38, 'vip': true}}"))
                .statusCode(201)
                .extract()
                .path("id");

        admin.put(path, json("{'kind': 'person', 'customFields': {'size': 40}}"))
                .statusCode(200)
                .body("customFields.size", equalTo(40))
                .body("customFields.vip", equalTo(true));
        admin.post("/v1/customers/batch", json("""
                        {'operations': [
                          {'op': 'create', 'data': {'kind': 'person', 'displayName': 'Bo', 'customFields': {'size': 41}}},
                          {'op': 'create', 'data': {'kind': 'person', 'displayName': 'Cy', 'customFields': {'size': 'x'}}},
                          {'op': 'update', 'id': '%s', 'data': {'customFields': {'vip': false}}}]}""".formatted(id)))
                .statusCode(200)
                .body("items.status", contains(201, 422, 200))
                .body("items[1].problem.violations[0].pointer", equalTo("/operations/1/data/customFields/size"));

        search("{'field': 'customFields.size', 'op': 'gte', 'value': 40}")
                .body("items.displayName", containsInAnyOrder("Ada", "Bo"));
        search("{'field': 'customFields.vip', 'op': 'eq', 'value': false}").body("items.id", contains(id));
    }

    @Test
    void a_required_field_is_asked_for_when_custom_fields_are_written() {
        String before = customer("Before", "");
        field("'key': 'size', 'label': 'Size', 'type': 'number'");
        field("'key': 'must', 'label': 'Must', 'type': 'text', 'rules': {'required': true}");

        admin.post("/v1/customers", json("{'kind': 'person', 'displayName': 'x'}"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/customFields/must"))
                .body("violations[0].code", equalTo("required"));
        admin.patch("/v1/customers/" + before, json("{'displayName': 'Still fine'}"))
                .statusCode(200);
        admin.patch("/v1/customers/" + before, json("{'customFields': {'size': 3}}"))
                .statusCode(422);
        admin.patch("/v1/customers/" + before, json("{'customFields': {'size': 3, 'must': 'do'}}"))
                .statusCode(200);
        admin.patch("/v1/customers/" + before, json("{'customFields': {'must': null}}"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/customFields/must"));
    }

    @ParameterizedTest
    @CsvSource({"size", "-size", "since", "-since", "motto", "-motto", "budget", "-vip", "tier"})
    void a_walk_by_a_custom_field_ends_with_those_that_have_no_value(String sort) {
        allTypes();
        for (int i = 0; i < 5; i++) {
            customer("Without " + i, "");
            customer("With " + i, """
                    'size': 3%1$d, 'since': '2020-01-0%2$d', 'motto': 'm%1$d', 'vip': true, 'tier': 'gold',
                    'budget': {'amount': '%1$d', 'currency': 'LKR'}""".formatted(i % 3, i % 3 + 1));
        }
        String by = sort.startsWith("-") ? "-customFields." + sort.substring(1) : "customFields." + sort;

        var walked = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = admin.get("/v1/customers?limit=3&sort=" + by + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            walked.addAll(page.path("items.displayName"));
            cursor = page.path("next");
        } while (cursor != null);

        org.assertj.core.api.Assertions.assertThat(walked).hasSize(10).doesNotHaveDuplicates();
        org.assertj.core.api.Assertions.assertThat(walked.subList(0, 5)).allMatch(name -> name.startsWith("With "));
        if (sort.equals("size")) {
            org.assertj.core.api.Assertions.assertThat(walked.subList(0, 2))
                    .containsExactlyInAnyOrder("With 0", "With 3");
        }
    }

    @Test
    void a_deleted_field_takes_its_values_out_of_sight_and_brings_them_back() {
        String field = field("'key': 'size', 'label': 'Size', 'type': 'number'");
        String id = customer("Ada", "'size': 38");
        String note = field("'key': 'note', 'label': 'Note', 'type': 'text'");

        admin.delete("/v1/customers/fields/" + field).statusCode(204);

        admin.get("/v1/customers/" + id).body("customFields", not(hasKey("size")));
        search("{'field': 'customFields.size', 'op': 'exists'}").statusCode(422);
        admin.get("/v1/customers?sort=customFields.size").statusCode(400);
        admin.patch("/v1/customers/" + id, json("{'customFields': {'note': 'hidden values stay'}}"))
                .statusCode(200)
                .body("customFields.keySet()", contains("note"));
        admin.post("/v1/customers/fields", json("{'key': 'size', 'label': 'Other', 'type': 'text'}"))
                .statusCode(409);
        admin.delete("/v1/customers/fields/" + field).statusCode(404);

        admin.post("/v1/customers/fields/" + field + "/restore", null).statusCode(200);

        admin.get("/v1/customers/" + id).body("customFields.size", equalTo(38));
        search("{'field': 'customFields.size', 'op': 'eq', 'value': 38}").body("items.id", contains(id));
        admin.post("/v1/customers/fields/" + note + "/restore", null).statusCode(409);
    }

    @Test
    void a_type_changes_only_where_nothing_is_lost() {
        String size = field("'key': 'size', 'label': 'Size', 'type': 'number', 'rules': {'min': 1}");
        String tier = field("'key': 'tier', 'label': 'Tier', 'type': 'select', " + TIERS);
        String empty = field("'key': 'empty', 'label': 'Empty', 'type': 'text'");
        String id = customer("Ada", "'size': 38.50, 'tier': 'gold'");

        admin.patch("/v1/customers/fields/" + size, json("{'type': 'date'}"))
                .statusCode(409)
                .body("violations[0].pointer", equalTo("/type"))
                .body("violations[0].code", equalTo("would-lose-data"));
        admin.patch("/v1/customers/fields/" + size, json("{'type': 'text'}"))
                .statusCode(200)
                .body("rules", not(hasKey("min")));
        admin.patch("/v1/customers/fields/" + tier, json("{'type': 'multiselect'}"))
                .statusCode(200);
        admin.patch("/v1/customers/fields/" + empty, json("{'type': 'boolean'}"))
                .statusCode(200);

        String tag = admin.get("/v1/customers/" + id)
                .body("customFields.size", equalTo("38.5"))
                .body("customFields.tier", contains("gold"))
                .extract()
                .header("ETag");
        search("{'field': 'customFields.size', 'op': 'startsWith', 'value': '38'}")
                .body("items.id", contains(id));
        search("{'field': 'customFields.size', 'op': 'eq', 'value': '38.5'}").body("items.id", contains(id));
        admin.get("/v1/customers?sort=customFields.size&customFields.tier=gold").body("items.id", contains(id));
        admin.patch("/v1/customers/" + id, json("{'customFields': {'size': '38.5', 'tier': ['gold']}}"))
                .statusCode(200)
                .header("ETag", equalTo(tag));
        admin.patch("/v1/customers/" + id, json("{'customFields': {'tier': ['gold', 'tin']}}"))
                .statusCode(422);
    }

    @Test
    void an_option_in_use_is_not_removed_but_made_inactive() {
        String tier = field("'key': 'tier', 'label': 'Tier', 'type': 'select', " + TIERS);
        String id = customer("Ada", "'tier': 'gold'");

        admin.patch("/v1/customers/fields/" + tier, json("{'options': [{'key': 'tin', 'label': 'Tin'}]}"))
                .statusCode(409)
                .body("violations[0].code", equalTo("in-use"));
        admin.patch(
                        "/v1/customers/fields/" + tier,
                        json(
                                "{'options': [{'key': 'gold', 'label': 'Gold', 'active': false}, {'key': 'new', 'label': 'New'}]}"))
                .statusCode(200);

        admin.patch("/v1/customers/" + id, json("{'displayName': 'Ada L.', 'customFields': {'tier': 'gold'}}"))
                .statusCode(200)
                .body("customFields.tier", equalTo("gold"));
        admin.post("/v1/customers", json("{'kind': 'person', 'displayName': 'x', 'customFields': {'tier': 'gold'}}"))
                .statusCode(422)
                .body("violations[0].code", equalTo("inactive-option"));
        search("{'field': 'customFields.tier', 'op': 'eq', 'value': 'gold'}").body("items.id", contains(id));
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        String field = field("'key': 'size', 'label': 'Size', 'type': 'number'");
        Client stranger = Tenants.random().as(Roles.ADMIN);

        stranger.get("/v1/customers/fields").body("items.name", not(hasItem("customFields.size")));
        stranger.get("/v1/customers?customFields.size=1").statusCode(400);
        stranger.patch("/v1/customers/fields/" + field, json("{'label': 'Mine'}"))
                .statusCode(404);
        stranger.delete("/v1/customers/fields/" + field).statusCode(404);
        stranger.post("/v1/customers/fields", json("{'key': 'size', 'label': 'Own', 'type': 'text'}"))
                .statusCode(201);
    }

    @Test
    void an_analyst_defines_nothing_and_sees_no_personal_value() {
        allTypes();
        String id = customer("Ada", "'size': 38, 'mail': 'ada@example.org', 'motto': 'ora'");
        Client analyst = tenant.as(Roles.ANALYST);

        analyst.post("/v1/customers/fields", json("{'key': 'x', 'label': 'X', 'type': 'text'}"))
                .statusCode(403);
        analyst.get("/v1/customers/" + id).statusCode(200).body("customFields.keySet()", contains("size"));
        analyst.get("/v1/customers?customFields.mail=ada@example.org").statusCode(400);
        analyst.get("/v1/customers?customFields.size=38").body("items.id", contains(id));
    }

    @Test
    void a_definition_has_a_version_and_its_key_never_changes() {
        String id = field("'key': 'size', 'label': 'Size', 'type': 'number'");

        admin.patch("/v1/customers/fields/" + id, json("{'key': 'other'}")).statusCode(422);
        admin.patch("/v1/customers/fields/" + id, json("{'label': 'Size'}"))
                .statusCode(200)
                .body("version", equalTo(1));
        admin.patch("/v1/customers/fields/" + id, json("{'label': 'Foot'}"))
                .statusCode(200)
                .body("label", equalTo("Foot"))
                .body("version", equalTo(2));
        admin.with("If-Match", "\"1\"").delete("/v1/customers/fields/" + id).statusCode(412);
    }

    @Test
    void a_long_text_is_found_by_the_whole_of_it() {
        field("'key': 'story', 'label': 'Story', 'type': 'text'");
        String story = "Once upon a time ".repeat(20).strip();
        String id = customer("Ada", "'story': '" + story + "!'");
        customer("Bo", "'story': '" + story + "?'");

        search("{'field': 'customFields.story', 'op': 'eq', 'value': '" + story + "!'}")
                .body("items.id", contains(id));
        search("{'field': 'customFields.story', 'op': 'contains', 'value': 'TIME!'}")
                .body("items.id", contains(id));
    }

    private void allTypes() {
        field("'key': 'size', 'label': 'Size', 'type': 'number', 'rules': {'min': 15}");
        field("'key': 'since', 'label': 'Since', 'type': 'date'");
        field("'key': 'vip', 'label': 'VIP', 'type': 'boolean'");
        field("'key': 'tier', 'label': 'Tier', 'type': 'select', " + TIERS);
        field("'key': 'likes', 'label': 'Likes', 'type': 'multiselect', " + TIERS);
        field("'key': 'site', 'label': 'Site', 'type': 'url'");
        field("'key': 'mail', 'label': 'Mail', 'type': 'email'");
        field("'key': 'fon', 'label': 'Phone', 'type': 'phone'");
        field("'key': 'budget', 'label': 'Budget', 'type': 'money'");
        field("'key': 'friend', 'label': 'Friend', 'type': 'reference', 'references': 'customers'");
        field("'key': 'motto', 'label': 'Motto', 'type': 'text', 'rules': {'maxLength': 5}");
    }

    private String field(String members) {
        return admin.post("/v1/customers/fields", json("{" + members + "}"))
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    private String customer(String name, String customFields) {
        return admin.post(
                        "/v1/customers",
                        json("{'kind': 'person', 'displayName': '" + name + "', 'customFields': {" + customFields
                                + "}}"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse search(String where) {
        return admin.post("/v1/customers/search", json("{'where': " + where + "}"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

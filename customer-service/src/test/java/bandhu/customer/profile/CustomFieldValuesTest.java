package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class CustomFieldValuesTest extends FieldWorld {
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
                        + " 'friend': '" + friend.toUpperCase(Locale.ROOT) + "', 'motto': '  '");

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

        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var page = admin.get("/v1/customers?limit=3&sort=" + by + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            walked.addAll(page.path("items.displayName"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(walked).hasSize(10).doesNotHaveDuplicates();
        assertThat(walked.subList(0, 5)).allMatch(name -> name.startsWith("With "));
        if (sort.equals("size")) {
            assertThat(walked.subList(0, 2)).containsExactlyInAnyOrder("With 0", "With 3");
        }
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
}

package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class CustomFieldTest extends FieldWorld {
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
}

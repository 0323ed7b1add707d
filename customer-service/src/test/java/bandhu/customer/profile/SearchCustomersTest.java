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

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class SearchCustomersTest {
    private static final String OWNER = "0190a1b2-0000-7000-8000-000000000001";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field': 'displayName', 'op': 'contains', 'value': 'NNA'} | Änna",
                "{'field': 'displayName', 'op': 'startsWith', 'value': 'an'} | Änna",
                "{'field': 'displayName', 'op': 'eq', 'value': 'Änna'} | Änna",
                "{'field': 'tags', 'op': 'ne', 'value': 'vip'} | Änna Zeta",
                "{'field': 'tags', 'op': 'missing'} | Änna Zeta",
                "{'not': {'field': 'kind', 'op': 'eq', 'value': 'person'}} | Zeta",
                "{'field': 'emails.address', 'op': 'eq', 'value': 'BO@example.org'} | Bo",
                "{'field': 'lifecycle.since', 'op': 'lt', 'value': '2019-06-01'} | Zeta",
                "{'field': 'lifecycle.since', 'op': 'eq', 'value': '2020-01-01'} | Änna",
                "{'field': 'createdAt', 'op': 'within', 'value': {'last': 'PT1H'}} | Änna Bo Zeta",
                "{'field': 'birthDate', 'op': 'between', 'value': ['1992-01-01', '1992-12-31']} | Änna",
                "{'field': 'birthDate', 'op': 'within', 'value': {'anniversary': {'current': 'year'}}} | Änna",
                "{'field': 'organization.legalName', 'op': 'exists'} | Zeta",
                "{'field': 'name.family', 'op': 'eq', 'value': 'Bird'} | Bo",
                "{'related': 'consents', 'where': {'field': 'status', 'op': 'eq', 'value': 'granted'}} | Bo",
                "{'related': 'consents', 'count': {'eq': 0}} | Änna Zeta",
                "{'related': 'consents', 'count': {'gte': 2}} | Bo",
                "{'any': [{'field': 'ownerId', 'op': 'eq', 'value': '0190a1b2-0000-7000-8000-000000000001'},"
                        + " {'field': 'country', 'op': 'in', 'value': ['LK', 'IN']}]} | Änna Bo",
                "{'all': []} | Änna Bo Zeta"
            })
    void a_condition_finds_who_fulfils_it(String where, String names) {
        three();

        search("{'where': " + where + "}").statusCode(200).body("items.displayName", containsInAnyOrder((Object[])
                names.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'where': {'field': 'nope', 'op': 'eq', 'value': 1}} | /where/field | unknown-field",
                "{'where': {'field': 'kind', 'op': 'like', 'value': 'p'}} | /where/op | unknown-op",
                "{'where': {'field': 'kind', 'op': 'lt', 'value': 'p'}} | /where/op | op-not-allowed",
                "{'where': {'field': 'kind', 'op': 'eq', 'value': 'cat'}} | /where/value | invalid-value",
                "{'where': {'field': 'kind', 'op': 'eq', 'value': 1}} | /where/value | invalid-value",
                "{'where': {'field': 'kind', 'op': 'eq'}} | /where/value | required",
                "{'where': {'field': 'kind', 'op': 'exists', 'value': true}} | /where/value | not-allowed",
                "{'where': {'all': [{'field': 'ownerId', 'op': 'in', 'value': ['x']}]}} | /where/all/0/value/0 | invalid-value",
                "{'where': {'any': [{'not': {'any': 1}}]}} | /where/any/0/not/any | wrong-type",
                "{'where': {'related': 'cats'}} | /where/related | unknown-relation",
                "{'where': {'related': 'consents', 'count': {'gte': -1}}} | /where/count/gte | out-of-range",
                "{'where': {'related': 'consents', 'where': {'field': 'x', 'op': 'exists'}}} | /where/where/field | unknown-field",
                "{'where': {'field': 'birthDate', 'op': 'within', 'value': {'last': 'PT1H'}}} | /where/value/last | invalid-value",
                "{'where': {'field': 'createdAt', 'op': 'within', 'value': {'last': 'P9999Y'}}} | /where/value/last | invalid-value",
                "{'where': {'field': 'createdAt', 'op': 'within', 'value': {'anniversary': {'next': 'P7D'}}}} | /where/value/anniversary | op-not-allowed",
                "{'where': {'field': 'createdAt', 'op': 'between', 'value': ['2026-02-01', '2026-01-01']}} | /where/value | invalid-value",
                "{'where': {'field': 'kind', 'op': 'eq', 'value': 'person', 'x': 1}} | /where/x | unknown-member",
                "{'where': []} | /where | wrong-type",
                "{'sort': ['nope']} | /sort | unknown-sort",
                "{'limit': 0} | /limit | out-of-range",
                "{'cursor': 'x'} | /cursor | invalid-cursor",
                "{'timeZone': '+05:30'} | /timeZone | invalid-value",
                "{'fields': ['nope']} | /fields | unknown-field",
                "{'expand': ['nope']} | /expand | unknown-expansion"
            })
    void what_cannot_be_searched_is_refused_with_its_place(String body, String pointer, String code) {
        search(body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void a_condition_has_its_limits() {
        search("{'where': " + "{'not': ".repeat(10) + "{'all': []}" + "}".repeat(10) + "}")
                .statusCode(422)
                .body("violations[0].code", equalTo("too-deep"));
        search("{'where': {'any': [" + "{'all': []},".repeat(200) + "{'all': []}]}}")
                .statusCode(422)
                .body("violations[0].code", equalTo("too-many"));
    }

    @Test
    void members_are_chosen() {
        three();

        search("{'sort': ['displayName'], 'limit': 1, 'fields': ['displayName', 'lifecycle.stage']}")
                .statusCode(200)
                .body("items[0].keySet()", containsInAnyOrder("displayName", "lifecycle"))
                .body("items[0].lifecycle.keySet()", containsInAnyOrder("stage"));
        admin.get("/v1/customers?fields=id,emails.address&displayName=Bo")
                .statusCode(200)
                .body("items[0].keySet()", containsInAnyOrder("id", "emails"))
                .body("items[0].emails[0].keySet()", containsInAnyOrder("address"));
        admin.get("/v1/customers?fields=nope").statusCode(400).body("violations[0].pointer", equalTo("?fields"));
    }

    @Test
    void the_fields_say_what_can_be_asked() {
        admin.get("/v1/customers/fields")
                .statusCode(200)
                .body("items.name", hasItems("kind", "displayName", "tags"))
                .body("items.find { it.name == 'kind' }.values", containsInAnyOrder("person", "organization"))
                .body("items.find { it.name == 'tags' }.list", equalTo(true))
                .body("items.find { it.name == 'displayName' }.ops", hasItem("contains"))
                .body("related.name", hasItem("consents"))
                .body("sorts", hasItem("displayName"));
    }

    @Test
    void who_sees_figures_only_cannot_search_by_personal_data() {
        three();
        Client analyst = tenant.as(Roles.ANALYST);

        analyst.get("/v1/customers/fields").statusCode(200).body("items.name", not(hasItem("displayName")));
        analyst.post(
                        "/v1/customers/search",
                        "{\"where\": {\"field\": \"displayName\", \"op\": \"contains\", \"value\": \"a\"}}")
                .statusCode(422)
                .body("violations[0].code", equalTo("unknown-field"));
        analyst.get("/v1/customers?sort=displayName").statusCode(400);
        analyst.post("/v1/customers/search", "{}").statusCode(200);
    }

    private ValidatableResponse search(String body) {
        return admin.post("/v1/customers/search", body.replace('\'', '"'));
    }

    private void three() {
        post("""
                {"kind":"person","displayName":"Änna","ownerId":"%s","birthDate":"1992-02-29",
                 "occurredAt":"2020-01-01"}""".formatted(OWNER));
        String bo = post("""
                {"kind":"person","displayName":"Bo","name":{"family":"Bird"},"tags":["vip","tea"],
                 "emails":[{"address":"Bo@example.org"}],"addresses":[{"country":"LK"}]}""");
        post("""
                {"kind":"organization","organization":{"legalName":"Zeta"},"occurredAt":"2019-01-01"}""");
        for (String status : new String[] {"denied", "granted"}) {
            admin.post("/v1/customers/" + bo + "/consents", """
                            {"channel":"email","purpose":"news","status":"%s","lawfulBasis":"consent"}""".formatted(status))
                    .statusCode(201);
        }
    }

    private String post(String body) {
        return admin.post("/v1/customers", body).statusCode(201).extract().path("id");
    }
}

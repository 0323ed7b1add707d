package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
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

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class CreateCustomerTest {
    private static final String PATH = "/v1/customers";
    private static final Map<String, Object> ADA = Map.of("kind", "person", "displayName", "Ada");
    private final Tenant tenant = Tenants.random();

    @Test
    void a_person_needs_one_name_in_any_script() {
        String id = tenant.as(Roles.SALES_REP)
                .post(PATH, Map.of("kind", "person", "name", Map.of("given", "ආනන්ද")))
                .statusCode(201)
                .header("Location", startsWith("/v1/customers/"))
                .header("ETag", equalTo("\"1\""))
                .body("displayName", equalTo("ආනන්ද"))
                .body("lifecycle.stage", equalTo("prospect"))
                .body("customFields", equalTo(Map.of()))
                .extract()
                .path("id");

        tenant.as(Roles.SUPPORT_AGENT)
                .get("/v1/customers/{id}", id)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name.given", equalTo("ආනන්ද"));
    }

    @Test
    void an_organization_needs_a_legal_name() {
        tenant.as(Roles.ADMIN)
                .post(PATH, Map.of("kind", "organization", "organization", Map.of("legalName", "Acme Ltd")))
                .statusCode(201)
                .body("displayName", equalTo("Acme Ltd"));
    }

    @Test
    void contact_points_are_normalised() {
        tenant.as(Roles.MARKETER)
                .post(PATH, """
                        {"kind": "person", "displayName": "Ada",
                         "emails": [{"address": " Ada@EXAMPLE.org "}],
                         "phones": [{"number": "+94 (77) 123-4567"}]}""")
                .statusCode(201)
                .body("emails[0].address", equalTo("Ada@example.org"))
                .body("emails[0].primary", equalTo(true))
                .body("emails[0].status", equalTo("unverified"))
                .body("phones[0].number", equalTo("+94771234567"))
                .body("phones[0].raw", equalTo("+94 (77) 123-4567"))
                .body("phones[0].smsCapable", equalTo(true));
    }

    @Test
    void a_relationship_may_have_begun_long_ago() {
        Map<String, String> input = Map.of("kind", "person", "displayName", "Ada", "occurredAt", "2016-10-20");

        tenant.as(Roles.INTEGRATION)
                .post(PATH, input)
                .statusCode(201)
                .body("lifecycle.since", equalTo("2016-10-20T00:00:00Z"));
        tenant.as(Roles.SALES_REP).post(PATH, input).statusCode(403);
    }

    @Test
    void the_client_may_choose_the_id_once() {
        String id = UUID.randomUUID().toString();
        Map<String, String> input = Map.of("id", id, "kind", "person", "displayName", "Ada");

        tenant.as(Roles.ADMIN).post(PATH, input).statusCode(201).body("id", equalTo(id));
        tenant.as(Roles.ADMIN).post(PATH, input).statusCode(409);
    }

    @Test
    void one_idempotency_key_makes_one_customer() {
        var client =
                tenant.as(Roles.ADMIN).with("Idempotency-Key", UUID.randomUUID().toString());

        String id = client.post(PATH, ADA).statusCode(201).extract().path("id");

        client.post(PATH, ADA).statusCode(201).body("id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"person"} | /displayName | required
            {"kind":"robot","displayName":"x"} | /kind | unknown-value
            {"displayName":"x"} | /kind | required
            {"kind":"person","displayName":"x","emails":[{"address":"nobody"}]} | /emails/0/address | invalid-format
            {"kind":"person","displayName":"x","emails":[{}]} | /emails/0/address | required
            {"kind":"person","displayName":"x","emails":[null]} | /emails/0 | required
            {"kind":"person","displayName":"x","emails":[{"address":"a@b.c","status":"verified"}]} | /emails/0/status | read-only
            {"kind":"person","displayName":"x","phones":[{"number":"call me"}]} | /phones/0/number | phone
            {"kind":"person","displayName":"x","addresses":[{"country":"ZZ"}]} | /addresses/0/country | known-code
            {"kind":"person","displayName":"x","language":"klingonish"} | /language | known-code
            {"kind":"person","displayName":"x","timezone":"Mars/Olympus"} | /timezone | known-code
            {"kind":"person","displayName":"x","currency":"ABC"} | /currency | known-code
            {"kind":"person","displayName":"x","birthDate":"2999-01-01"} | /birthDate | in-future
            {"kind":"person","displayName":"x","customFields":{"shoe":42}} | /customFields/shoe | unknown-custom-field
            {"kind":"person","displayName":"x","source":{"referrerId":"01890000-0000-7000-8000-000000000000"}} | /source/referrerId | unknown-id
            """)
    void what_breaks_a_rule_is_pointed_at(String body, String pointer, String code) {
        tenant.as(Roles.ADMIN)
                .post(PATH, body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "\"person\"",
                "{\"kind\":\"person\",\"displayName\":\"x\",\"stage\":\"acquired\"}",
                "{\"kind\":\"person\",\"displayName\":7}",
                "{\"kind\":\"person\",\"displayName\":\"x\",\"emails\":{}}",
                "{\"kind\":\"person\",\"displayName\":\"x\",\"tags\":[7]}"
            })
    void what_cannot_be_read_is_400(String body) {
        tenant.as(Roles.ADMIN).post(PATH, body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void lists_and_names_are_bounded() {
        List<Map<String, String>> emails = IntStream.range(0, 51)
                .mapToObj(i -> Map.of("address", "a" + i + "@example.org"))
                .toList();

        tenant.as(Roles.ADMIN)
                .post(PATH, Map.of("kind", "person", "displayName", "x", "emails", emails))
                .statusCode(422)
                .body("violations.code", contains("too-long"));
        tenant.as(Roles.ADMIN)
                .post(PATH, Map.of("kind", "person", "name", Map.of("given", "x".repeat(201))))
                .statusCode(422)
                .body("violations.pointer", contains("/name/given"));
    }

    @Test
    void an_analyst_cannot_write_and_sees_a_mask() {
        String id =
                tenant.as(Roles.ADMIN).post(PATH, """
                        {"kind": "person", "name": {"given": "Ada", "family": "Lovelace"}, "birthDate": "1985-12-10",
                         "emails": [{"address": "ada@example.org"}]}""").statusCode(201).extract().path("id");
        var analyst = tenant.as(Roles.ANALYST);

        analyst.post(PATH, ADA).statusCode(403);
        analyst.get("/v1/customers/{id}", id)
                .statusCode(200)
                .body("displayName", equalTo("A. L."))
                .body("birthDate", equalTo("1985"))
                .body("emails[0].address", equalTo("***@example.org"));
        analyst.get("/v1/customers?displayName=ada").statusCode(400);
        analyst.get("/v1/customers/{id}/history", id).statusCode(403);
    }

    @Test
    void another_tenant_sees_nothing() {
        String id = tenant.as(Roles.ADMIN).post(PATH, ADA).extract().path("id");
        var stranger = Tenants.random().as(Roles.ADMIN);

        stranger.get("/v1/customers/{id}", id).statusCode(404);
        stranger.patch("/v1/customers/" + id, Map.of("displayName", "x")).statusCode(404);
        stranger.delete("/v1/customers/" + id).statusCode(404);
        stranger.get("/v1/customers/{id}/timeline", id).statusCode(404);
        stranger.get(PATH).statusCode(200).body("items.size()", equalTo(0)).body("next", nullValue());
        stranger.get("/v1/customers/not-an-id").statusCode(404).body("code", equalTo("not-found"));
    }
}

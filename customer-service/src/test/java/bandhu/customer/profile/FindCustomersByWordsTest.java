package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class FindCustomersByWordsTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @ParameterizedTest
    @CsvSource({
        "nimal, නිමල් පෙරේරා",
        "nimai, নিমাই",
        "perera, නිමල් පෙරේරා",
        "countess, The Countess",
        "lovelace, The Countess",
        "acme, Acme Ltd",
        "ada@example.org, The Countess",
        "example.org, The Countess",
        "123 4567, The Countess",
        "C-77, Acme Ltd",
        "adalove, The Countess"
    })
    void a_customer_is_found_by_each_of_its_members(String q, String name) {
        some();

        list(q).body("items.displayName", contains(name));
    }

    @Test
    void a_person_is_found_by_the_employer_after_the_employer_itself() {
        some();
        post("""
                {"kind": "person", "displayName": "Grace", "organization": {"legalName": "Acme Ltd"}}""");

        list("acme").body("items.displayName", contains("Acme Ltd", "Grace"));
    }

    @Test
    void words_go_with_filters() {
        some();

        list("nimal&kind=organization").body("items", empty());
        list("nimal&kind=person&count=true").body("total", equalTo(1));
    }

    @Test
    void who_sees_figures_only_cannot_search_by_words() {
        some();
        Client analyst = tenant.as(Roles.ANALYST);

        analyst.get("/v1/customers?q=nimal").statusCode(400).body("violations[0].code", equalTo("unknown-parameter"));
        analyst.post("/v1/customers/search", "{\"q\": \"nimal\"}")
                .statusCode(422)
                .body("violations[0].code", equalTo("not-offered"));
        analyst.get("/v1/customers/fields").statusCode(200).body("q", nullValue());
        admin.get("/v1/customers/fields").statusCode(200).body("q", hasItems("displayName", "emails.address"));
    }

    @Test
    void a_deleted_customer_is_not_found_until_it_is_restored() {
        String id = post("""
                {"kind": "person", "displayName": "Nimal"}""");

        admin.delete("/v1/customers/" + id).statusCode(204);
        list("nimal").body("items", empty());
        admin.post("/v1/customers/" + id + "/restore", null).statusCode(200);
        list("nimal").body("items.id", contains(id));
    }

    @Test
    void names_are_put_together_as_their_language_does() {
        post("""
                {"kind": "person", "language": "hu", "name": {"given": "Béla", "family": "Bartók"}}""");
        post("""
                {"kind": "person", "language": "am", "name": {"given": "ጸጋዬ", "middle": "ገብረ መድኅን"}}""");
        post("""
                {"kind": "person", "name": {"given": "小明", "family": "王"}}""");

        admin.get("/v1/customers").body("items.displayName", containsInAnyOrder("Bartók Béla", "ጸጋዬ ገብረ መድኅን", "王小明"));
        list("bela").body("items.displayName", contains("Bartók Béla"));
        list("小明").body("items.displayName", contains("王小明"));
    }

    @Test
    void names_are_sorted_as_the_tenants_language_does() {
        post("{\"kind\": \"person\", \"displayName\": \"Nimal\"}");
        post("{\"kind\": \"person\", \"displayName\": \"አበበ\"}");
        assertThat(byName()).containsExactly("Nimal", "አበበ");

        admin.patch("/v1/tenant-settings", Map.of("languages", List.of("am", "en")))
                .statusCode(200);

        Events.eventually(() -> assertThat(byName()).containsExactly("አበበ", "Nimal"));
        post("{\"kind\": \"person\", \"displayName\": \"Kamal\"}");
        assertThat(byName()).containsExactly("አበበ", "Kamal", "Nimal");
    }

    private List<String> byName() {
        return admin.get("/v1/customers?sort=displayName").extract().path("items.displayName");
    }

    /** @param q and what follows it */
    private ValidatableResponse list(String q) {
        return admin.get("/v1/customers?q=" + q).statusCode(200);
    }

    private void some() {
        post("{\"kind\": \"person\", \"displayName\": \"නිමල් පෙරේරා\"}");
        post("{\"kind\": \"person\", \"displayName\": \"নিমাই\"}");
        post("""
                {"kind": "person", "displayName": "The Countess", "name": {"given": "Ada", "family": "Lovelace"},
                 "emails": [{"address": "ada@example.org"}], "phones": [{"number": "+94771234567"}],
                 "socialAccounts": [{"network": "mastodon", "handle": "adalovelace"}]}""");
        post("""
                {"kind": "organization", "organization": {"legalName": "Acme Ltd"},
                 "externalIds": [{"system": "crm", "id": "C-77"}]}""");
    }

    private String post(String body) {
        return admin.post("/v1/customers", body).statusCode(201).extract().path("id");
    }
}

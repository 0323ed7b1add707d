package bandhu.customer.settings;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TenantSettingsResourceTest {
    private static final String PATH = "/v1/tenant-settings";
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @Test
    void a_new_tenant_has_defaults() {
        tenant.as(Roles.ANALYST)
                .get(PATH)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("timeZone", equalTo("UTC"))
                .body("currency", equalTo("USD"))
                .body("visibility", equalTo("own"));
    }

    @Test
    void an_admin_changes_them() {
        admin.patch(PATH, Map.of("timeZone", "Asia/Colombo", "country", "lk", "languages", List.of("si", "EN-lk")))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("country", equalTo("LK"))
                .body("languages", contains("si", "en-LK"));
        tenant.as(Roles.SALES_REP).get(PATH).body("timeZone", equalTo("Asia/Colombo"));
        Tenants.random().as(Roles.ADMIN).get(PATH).body("timeZone", equalTo("UTC"));
    }

    @Test
    void local_numbers_are_read_in_the_tenants_country_from_then_on() {
        admin.patch(PATH, Map.of("country", "LK")).statusCode(200);

        admin.post("/v1/customers", """
                        {"kind": "person", "displayName": "Ada", "phones": [{"number": "077 123 4567"}]}""")
                .statusCode(201)
                .body("phones[0].number", equalTo("+94771234567"))
                .body("phones[0].raw", equalTo("077 123 4567"));
    }

    @Test
    void what_is_the_same_already_changes_nothing() {
        String whole = admin.get(PATH).extract().asString();

        admin.patch(PATH, whole).statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void a_stale_precondition_fails() {
        admin.with("If-Match", "\"1\"").patch(PATH, Map.of("name", "Acme")).statusCode(200);
        admin.with("If-Match", "\"1\"").patch(PATH, Map.of("name", "Other")).statusCode(412);
    }

    @Test
    void nobody_but_an_admin_may() {
        tenant.as(Roles.INTEGRATION).patch(PATH, Map.of("name", "Acme")).statusCode(403);
        tenant.as(Roles.SALES_MANAGER).patch(PATH, Map.of("name", "Acme")).statusCode(403);
    }

    @Test
    void first_changes_at_the_same_moment_all_count() {
        var changes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> admin.patch(PATH, Map.of("retention", Map.of("kind" + i, "P1Y")))
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(changes).extracting(CompletableFuture::join).containsOnly(200);
        admin.get(PATH).body("retention.size()", equalTo(4)).header("ETag", equalTo("\"5\""));
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, Mars/Olympus, 422",
        "currency, DOGE, 422",
        "country, ZZ, 422",
        "visibility, everyone, 422",
        "fiscalYearStart, --02-30, 422",
        "name, , 422",
        "colour, red, 400"
    })
    void what_is_wrong_is_refused(String member, String value, int status) {
        String json = value == null ? "null" : "\"" + value + "\"";

        admin.patch(PATH, "{\"" + member + "\": " + json + "}")
                .statusCode(status)
                .contentType("application/problem+json");
    }
}

package bandhu.customer;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.owasp.OwaspSuite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
class OwaspTest implements OwaspSuite, CustomerFixtures {

    @Override
    public List<String> makePersonal(Tenant tenant, Map<String, String> ids) {
        String person = tenant.as(Roles.ADMIN)
                .post("/v1/customers", """
                        {"kind": "person", "name": {"given": "Kaushalya", "family": "Weerasinghe"},
                         "emails": [{"address": "k.weerasinghe@example.org"}], "phones": [{"number": "+94771234567"}],
                         "addresses": [{"lines": ["14 Temple Road"], "locality": "Galle", "country": "LK"}],
                         "birthDate": "1985-03-02"}""")
                .statusCode(201)
                .extract()
                .path("id");
        tenant.as(Roles.ADMIN)
                .patch("/v1/customers/" + person, Map.of("name", Map.of("given", "Kaushalyani")))
                .statusCode(200);
        ids.put("/v1/customers", person);
        return List.of("Kaushalya", "Weerasinghe", "k.weerasinghe", "771234567", "Temple Road", "1985-03-02");
    }
}

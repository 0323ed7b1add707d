package bandhu.sales;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.owasp.OwaspSuite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;

@QuarkusTest
class OwaspTest implements OwaspSuite, SalesFixtures {

    @Override
    public List<String> makePersonal(Tenant tenant, Map<String, String> ids) {
        tenant.as(Roles.ADMIN)
                .patch("/v1/sellers/" + ids.get("/v1/sellers"), Map.of("email", "k.weerasinghe@example.org"))
                .statusCode(200);
        return List.of("k.weerasinghe");
    }

    @Override
    public Map<String, List<String>> before() {
        return Map.of("reopenOpportunity", List.of("loseOpportunity"));
    }

    /** A stage is one of the record's own pipeline. */
    @Override
    public Set<String> tried() {
        return Set.of("moveOpportunity");
    }
}

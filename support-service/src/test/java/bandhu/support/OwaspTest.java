package bandhu.support;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.owasp.OwaspSuite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
class OwaspTest implements OwaspSuite, SupportFixtures {

    @Override
    public List<String> makePersonal(Tenant tenant, Map<String, String> ids) {
        tenant.as(Roles.ADMIN)
                .patch(
                        "/v1/tickets/" + ids.get("/v1/tickets"),
                        Map.of("requester", Map.of("name", "Kaushalya", "email", "k.weerasinghe@example.org")))
                .statusCode(200);
        return List.of("Kaushalya", "k.weerasinghe");
    }

    @Override
    public Map<String, List<String>> before() {
        return Map.of(
                "closeTicket", List.of("resolveTicket"),
                "reopenTicket", List.of("resolveTicket"),
                "recordSurveyAnswer", List.of("resolveTicket"));
    }
}

package bandhu.testing.owasp;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.contract.Walk;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** API3 for readers: what tells who somebody is, an analyst is not shown by any operation. */
public interface Masking extends Fixtures {

    /** Texts that tell who somebody is, in records that this makes of the tenant; none where a service keeps no such thing. */
    default List<String> makePersonal(Tenant tenant, Map<String, String> ids) {
        return List.of();
    }

    @Test
    default void an_analyst_is_not_told_who_somebody_is() {
        Tenant tenant = Tenants.random();
        Map<String, String> ids = make(tenant);
        List<String> personal = makePersonal(tenant, ids);
        Walk walk = Walk.of(this, tenant, ids);
        Client analyst = tenant.as(Roles.ANALYST);
        List<String> faults = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Operation.all()
                .filter(operation -> operation.needsToken() && !operation.isStream())
                .filter(operation -> operation.method().equals("GET") || operation.isQuestion())
                .forEach(operation -> {
                    Response answer = walk.call(operation, analyst);
                    personal.stream()
                            .filter(answer.asString()::contains)
                            .forEach(text -> faults.add(operation + " tells " + text + ": " + answer.asString()));
                    String whole = walk.call(operation, tenant.as(Roles.ADMIN)).asString();
                    personal.stream().filter(whole::contains).forEach(seen::add);
                });
        assertThat(faults).isEmpty();
        assertThat(seen).as("what an admin is told").containsAll(personal);
    }
}

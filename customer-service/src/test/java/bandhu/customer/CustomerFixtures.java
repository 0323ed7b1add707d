package bandhu.customer;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.contract.Fixtures;
import java.util.List;
import java.util.Map;

/** One record of each collection, for the walks over all operations. */
interface CustomerFixtures extends Fixtures {
    @Override
    default Map<String, String> make(Tenant tenant) {
        String customer = tenant.as(Roles.ADMIN)
                .post(
                        "/v1/customers",
                        Map.of(
                                "kind",
                                "organization",
                                "displayName",
                                tenant.name(),
                                "externalIds",
                                List.of(Map.of("system", "isolation", "id", tenant.name()))))
                .statusCode(201)
                .extract()
                .path("id");
        return Map.of("/v1/customers", customer);
    }

    @Override
    default Map<String, String> bodies() {
        return Map.of(
                "createCustomer", "{\"kind\": \"person\", \"displayName\": \"x\"}",
                "upsertCustomer", "{\"kind\": \"person\", \"displayName\": \"x\"}");
    }
}

package bandhu.testing.contract;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Events;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.TestRun;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Gives a tenant a dead letter: an event that none of the service's listeners can read. */
public final class DeadLetters {

    private static final String NOT_JSON = "{";

    private DeadLetters() {}

    /** From an event of this type about a customer. */
    public static Map<String, String> fromFact(Tenant tenant, String type) {
        return from(tenant, Published.fact(type, tenant, UUID.randomUUID()).of(UUID.randomUUID()));
    }

    /** From the settings that customer-service publishes to all others. */
    public static Map<String, String> fromSettings(Tenant tenant) {
        return from(tenant, Published.state("customer", tenant, "tenants", UUID.randomUUID(), 1));
    }

    private static Map<String, String> from(Tenant tenant, Published poison) {
        poison.data(NOT_JSON).send();
        String address = "/v1/" + TestRun.current().service() + "-dead-letters";
        Client admin = tenant.as(Roles.ADMIN);
        Events.eventually(() -> assertThat(letters(admin, address)).isNotEmpty());
        return Map.of(address, letters(admin, address).getFirst());
    }

    private static List<String> letters(Client admin, String address) {
        return admin.get(address).statusCode(200).extract().path("items.id");
    }
}

package bandhu.testing.contract;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.TestRun;
import java.util.List;
import java.util.Map;

/** Gives a tenant a webhook for what never happens, at an address that nobody has. */
public final class SampleWebhooks {

    private SampleWebhooks() {}

    /** The webhook's id by the address of the service's webhooks. */
    public static Map<String, String> of(Tenant tenant) {
        String path = "/v1/" + TestRun.current().service() + "-webhooks";
        Map<String, Object> webhook = Map.of(
                "url",
                "https://nowhere.invalid/hook",
                "types",
                List.of("bandhu.sample.never-happens.v1"),
                "description",
                "Of " + tenant.name());
        String id = tenant.as(Roles.ADMIN)
                .post(path, webhook)
                .statusCode(201)
                .extract()
                .path("id");
        return Map.of(path, id);
    }
}

package bandhu.support;

import bandhu.testing.Tenant;
import bandhu.testing.contract.DeadLetters;
import bandhu.testing.contract.TenantIsolation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class TenantIsolationTest implements TenantIsolation {

    /** It has no collection of its own yet. */
    @Override
    public Map<String, String> make(Tenant tenant) {
        return DeadLetters.fromSettings(tenant);
    }
}

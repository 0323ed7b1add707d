package bandhu.analytics;

import bandhu.testing.Tenant;
import bandhu.testing.contract.TenantIsolation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
class TenantIsolationTest implements TenantIsolation {

    /** It has no collection of its own. */
    @Override
    public Map<String, String> make(Tenant tenant) {
        return Map.of();
    }

    @Override
    public Set<String> filledFromTheStart() {
        return Set.of("/v1/metrics");
    }
}

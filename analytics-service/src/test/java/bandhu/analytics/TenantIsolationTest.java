package bandhu.analytics;

import bandhu.testing.contract.TenantIsolation;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TenantIsolationTest implements TenantIsolation, AnalyticsFixtures {}

package bandhu.analytics;

import bandhu.testing.owasp.OwaspSuite;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OwaspTest implements OwaspSuite, AnalyticsFixtures {}

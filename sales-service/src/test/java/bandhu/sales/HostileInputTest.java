package bandhu.sales;

import bandhu.testing.hostile.HostileInput;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HostileInputTest implements HostileInput, SalesFixtures {}

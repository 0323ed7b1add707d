package bandhu.customer;

import bandhu.testing.volume.PlansOfLists;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PlansTest implements PlansOfLists {}

package bandhu.marketing;

import bandhu.testing.contract.ProblemShape;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProblemShapeTest implements ProblemShape, MarketingFixtures {}

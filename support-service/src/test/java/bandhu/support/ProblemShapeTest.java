package bandhu.support;

import bandhu.testing.contract.ProblemShape;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProblemShapeTest implements ProblemShape, SupportFixtures {}

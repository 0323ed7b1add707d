package bandhu.analytics;

import bandhu.testing.contract.ProblemShape;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProblemShapeTest implements ProblemShape {}

package bandhu.marketing;

import bandhu.testing.contract.OpenApiSnapshot;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiSnapshotTest implements OpenApiSnapshot {}

package bandhu.testing.data;

import bandhu.testing.rules.DatabaseRules;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    @Test
    void the_database_keeps_tenants_apart() {
        DatabaseRules.check();
    }
}

package bandhu.customer;

import bandhu.testing.Tenant;
import bandhu.testing.writing.BatchWrites;
import bandhu.testing.writing.SingleWrites;
import bandhu.testing.writing.Writable;
import bandhu.testing.writing.Writable.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
class WritesTest implements SingleWrites, BatchWrites {

    @Override
    public List<Writable> collections(Tenant tenant) {
        return List.of(new Writable(
                "/v1/customers",
                number -> Map.of(
                        "kind",
                        "organization",
                        "displayName",
                        "Customer " + number,
                        "emails",
                        List.of(Map.of("address", "c" + number + "@example.org"))),
                Writable.text("displayName"),
                new Member("tags", number -> List.of("tag-" + number))));
    }
}

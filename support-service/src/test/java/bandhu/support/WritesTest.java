package bandhu.support;

import bandhu.testing.Tenant;
import bandhu.testing.writing.BatchWrites;
import bandhu.testing.writing.SingleWrites;
import bandhu.testing.writing.Writable;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class WritesTest implements SingleWrites, BatchWrites {

    @Override
    public List<Writable> collections(Tenant tenant) {
        UUID customer = UUID.randomUUID();
        return List.of(new Writable(
                "/v1/tickets",
                number -> Map.of(
                        "subject",
                        "Ticket " + number,
                        "description",
                        "Something is wrong",
                        "tags",
                        List.of("t" + number, "all"),
                        "customerId",
                        customer),
                Writable.text("subject"),
                Writable.text("category")));
    }
}

package bandhu.sales;

import bandhu.testing.Tenant;
import bandhu.testing.writing.BatchWrites;
import bandhu.testing.writing.SingleWrites;
import bandhu.testing.writing.Writable;
import bandhu.testing.writing.Writable.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
class WritesTest implements SingleWrites, BatchWrites {

    @Override
    public List<Writable> collections(Tenant tenant) {
        SalesWorld world = new SalesWorld(tenant);
        List<Object> lines = List.of(SalesWorld.line(world.product("GTX", "GTX"), 2, "10.00"));
        UUID customer = UUID.randomUUID();
        Object stages = List.of(
                Map.of("name", "Open", "probability", 0.5),
                Map.of("name", "Won", "category", "won"),
                Map.of("name", "Lost", "category", "lost"));
        return List.of(
                new Writable(
                        "/v1/products",
                        number -> Map.of("sku", "sku-" + number, "name", "Product " + number),
                        Writable.text("name"),
                        Writable.text("family")),
                Writable.named("/v1/teams", Map.of(), Writable.text("region")),
                Writable.named("/v1/sellers", Map.of(), Writable.text("subject")),
                Writable.named("/v1/pipelines", Map.of("stages", stages), Writable.externalIds()),
                Writable.named(
                        "/v1/opportunities",
                        Map.of("lines", lines, "customerId", customer),
                        new Member("needs", number -> List.of("need " + number))),
                new Writable(
                        "/v1/orders",
                        _ -> Map.of("customerId", customer, "lines", lines),
                        Writable.text("channel"),
                        Writable.externalIds()));
    }
}

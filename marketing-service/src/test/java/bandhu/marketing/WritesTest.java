package bandhu.marketing;

import bandhu.testing.Tenant;
import bandhu.testing.writing.BatchWrites;
import bandhu.testing.writing.SingleWrites;
import bandhu.testing.writing.Writable;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
class WritesTest implements SingleWrites, BatchWrites {

    @Override
    public List<Writable> collections(Tenant tenant) {
        String template = new MarketingWorld(tenant).template("News", "There is news");
        return List.of(
                Writable.named(
                        "/v1/templates", Map.of("subject", "News", "text", "There is news"), Writable.text("subject")),
                Writable.named(
                        "/v1/campaigns",
                        MarketingWorld.campaign("acquired", "consent", template),
                        Writable.text("purpose")));
    }
}

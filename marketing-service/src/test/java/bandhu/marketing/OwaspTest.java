package bandhu.marketing;

import bandhu.testing.owasp.OwaspSuite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
class OwaspTest implements OwaspSuite, MarketingFixtures {

    @Override
    public Map<String, List<String>> before() {
        return Map.of(
                "pauseCampaign", List.of("startCampaign"),
                "resumeCampaign", List.of("startCampaign", "pauseCampaign"),
                "finishCampaign", List.of("startCampaign"));
    }
}

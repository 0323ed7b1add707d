package bandhu.chassis.page.keyset;

import bandhu.chassis.search.query.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How near to what was typed the first record was that a search by words found. */
@ApplicationScoped
class TierMetrics {
    private final MeterRegistry meters;

    TierMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String collection, List<Place> found) {
        String tier =
                found.isEmpty() ? "none" : Tier.of(found.getFirst().phase()).wire();
        Counter.builder("bandhu.search.answers")
                .description("Searches by words, by the tier of the first record found")
                .tag("collection", collection)
                .tag("tier", tier)
                .register(meters)
                .increment();
    }
}

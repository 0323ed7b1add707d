package bandhu.customer.own;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What we use of our own {@code bandhu.lifecycle.acquired.v1} and {@code revised.v1}. */
record LifecycleTold(UUID customerId, Instant since, long revision, List<Line> history) {

    record Line(String stage, Instant since) {}
}

package bandhu.testing.rate;

import bandhu.chassis.rate.Rates;
import bandhu.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas count in one database. */
@QuarkusTest
class ReplicasTest {
    private static final String TENANT = "rate-replicas";
    private static final int QUOTA = 12_000;
    private static final int SLICE = QUOTA / 600;
    private static final int CALLERS = 4;

    @Inject
    BeanManager beans;

    @Inject
    TestClock clock;

    @Test
    void together_they_grant_the_quota_and_no_more_in_each_window() throws Exception {
        List<Rates> replicas = List.of(replica(), replica());

        assertThat(paid(replicas)).isBetween(QUOTA - SLICE, QUOTA);
        assertThat(paid(replicas)).isBetween(0, SLICE);

        clock.advance(Duration.ofSeconds(600));
        assertThat(paid(replicas)).isBetween(QUOTA - SLICE, QUOTA);
    }

    /** How many of more requests than are granted are paid, when several callers of each replica send them at once. */
    private static int paid(List<Rates> replicas) throws InterruptedException, ExecutionException {
        List<Callable<Integer>> callers = new ArrayList<>();
        for (Rates replica : replicas) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.add(() -> paid(replica));
            }
        }
        int paid = 0;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : executor.invokeAll(callers)) {
                paid += each.get();
            }
        }
        return paid;
    }

    private static int paid(Rates replica) {
        int paid = 0;
        for (int i = 0; i < QUOTA / CALLERS; i++) {
            paid += replica.charge(TENANT, "client").isPaid() ? 1 : 0;
        }
        return paid;
    }

    /** An instance of its own, with holds of its own. */
    @SuppressWarnings("unchecked")
    private Rates replica() {
        Bean<Rates> bean = (Bean<Rates>) beans.resolve(beans.getBeans(Rates.class));
        return bean.create(beans.createCreationalContext(bean));
    }
}

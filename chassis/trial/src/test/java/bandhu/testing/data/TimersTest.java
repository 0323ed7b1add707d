package bandhu.testing.data;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class TimersTest {
    @Inject
    Work work;

    @Inject
    Timers timers;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    final String tenant = Tenants.random().name();

    @Test
    void a_due_timer_fires_once_as_its_tenant_and_goes() {
        schedule("bell", "k", clock.instant().plusMillis(300));

        await().atMost(Patience.LIMIT).until(() -> Bell.rung(tenant) == 1);
        await().atMost(Patience.LIMIT).until(() -> left() == 0);
        assertThat(Bell.rung(tenant)).isEqualTo(1);
    }

    @Test
    void a_moved_timer_fires_at_its_new_time_only() {
        schedule("bell", "k", clock.instant().plus(Duration.ofHours(1)));
        schedule("bell", "k", clock.instant().plus(Duration.ofHours(2)));

        await().atMost(Patience.LIMIT).during(Duration.ofMillis(500)).until(() -> Bell.rung(tenant) == 0);
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void a_cancelled_timer_never_fires() {
        work.run(tenant, () -> {
            timers.schedule("bell", "k", clock.instant().plusMillis(200));
            timers.cancel("bell", "k");
        });

        await().atMost(Patience.LIMIT).during(Duration.ofMillis(600)).until(() -> Bell.rung(tenant) == 0);
    }

    @Test
    void a_timer_of_a_transaction_that_rolls_back_was_never_set() {
        assertThatThrownBy(() -> work.run(tenant, () -> {
                    timers.schedule("bell", "k", clock.instant());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(left()).isZero();
    }

    @Test
    void a_failing_timer_leaves_no_trace_waits_and_blocks_no_other() {
        schedule("bell", "broken", clock.instant());
        schedule("bell", "k", clock.instant().plusMillis(50));

        await().atMost(Patience.LIMIT).until(() -> Bell.rung(tenant) == 1);
        await().atMost(Patience.LIMIT).until(() -> attempts() >= 2);
        assertThat(left()).isEqualTo(1);
        assertThat(work.as(
                        tenant, () -> sql.query("SELECT 1 FROM tenant_setting WHERE tenant_id = ?", row -> 1, tenant)))
                .isEmpty();
    }

    private void schedule(String name, String key, Instant dueAt) {
        work.run(tenant, () -> timers.schedule(name, key, dueAt));
    }

    private int left() {
        return work.as(tenant, () -> sql.query("SELECT 1 FROM timer WHERE tenant_id = ?", row -> 1, tenant))
                .size();
    }

    private int attempts() {
        List<Integer> attempts = work.as(
                tenant,
                () -> sql.query("SELECT attempts FROM timer WHERE tenant_id = ?", row -> row.getInt(1), tenant));
        return attempts.stream().mapToInt(Integer::intValue).sum();
    }

    @ApplicationScoped
    public static class Bell implements TimerHandler {
        private static final Map<String, AtomicInteger> RUNG = new ConcurrentHashMap<>();
        private final Calls calls;
        private final Sql sql;

        Bell(Calls calls, Sql sql) {
            this.calls = calls;
            this.sql = sql;
        }

        static int rung(String tenant) {
            return RUNG.getOrDefault(tenant, new AtomicInteger()).get();
        }

        @Override
        public String timer() {
            return "bell";
        }

        @Override
        public void fire(String key) {
            String tenant = calls.tenant();
            if (key.equals("broken")) {
                sql.update("INSERT INTO tenant_setting VALUES (?, 1, '{}'::jsonb)", tenant);
                throw new IllegalStateException("broken bell");
            }
            RUNG.computeIfAbsent(tenant, name -> new AtomicInteger()).incrementAndGet();
        }
    }
}

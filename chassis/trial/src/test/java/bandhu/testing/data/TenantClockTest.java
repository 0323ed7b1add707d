package bandhu.testing.data;

import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.time.MovedClocks;
import bandhu.chassis.time.SystemTime;
import bandhu.chassis.time.Timers;
import bandhu.testing.Patience;
import bandhu.testing.Published;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class TenantClockTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    @SystemTime
    Clock machine;

    @Inject
    MovedClocks clocks;

    @Inject
    Timers timers;

    @Inject
    SignedLinks links;

    final Tenant tenant = Tenants.random();

    @Test
    void a_moved_clock_is_its_tenants_alone() {
        move(MONTH, 1);

        assertThat(work.as(tenant.name(), clock::instant))
                .isCloseTo(machine.instant().plus(MONTH), within(Duration.ofMinutes(1)));
        assertThat(work.as(Tenants.random().name(), clock::instant))
                .isCloseTo(machine.instant(), within(Duration.ofMinutes(1)));
        assertThat(clock.instant()).isCloseTo(machine.instant(), within(Duration.ofMinutes(1)));
    }

    @Test
    void an_older_move_changes_nothing_and_none_goes_back() {
        move(MONTH, 2);
        work.run(tenant.name(), () -> clocks.keep(Duration.ofDays(1), 1));

        await().atMost(Patience.LIMIT)
                .during(Duration.ofSeconds(2))
                .until(() -> ahead().compareTo(Duration.ofDays(29)) > 0);
        assertThatThrownBy(() -> work.run(tenant.name(), () -> clocks.keep(Duration.ofDays(-1), 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timers_are_due_by_their_tenants_clock() {
        move(MONTH, 1);
        Instant tomorrow = machine.instant().plus(Duration.ofDays(1));
        String other = Tenants.random().name();

        work.run(other, () -> timers.schedule("bell", "k", tomorrow));
        work.run(tenant.name(), () -> timers.schedule("bell", "k", tomorrow));

        await().atMost(Patience.LIMIT).until(() -> TimersTest.Bell.rung(tenant.name()) == 1);
        assertThat(TimersTest.Bell.rung(other)).isZero();
    }

    @Test
    void links_expire_by_their_tenants_clock() {
        Instant tomorrow = machine.instant().plus(Duration.ofDays(1));
        String token = work.as(tenant.name(), () -> links.token("trial", UUID.randomUUID(), tomorrow));
        assertThat(links.read("trial", token)).isPresent();

        move(MONTH, 1);

        assertThat(links.read("trial", token)).isEmpty();
    }

    @Test
    void what_the_owner_of_tenants_says_moves_the_clock() {
        Published.state("customer", tenant, "tenants", UUID.randomUUID(), 7)
                .data("{\"name\": \"A\", \"clockAhead\": \"P2D\"}")
                .send();

        await().atMost(Patience.LIMIT).until(() -> ahead().compareTo(Duration.ofDays(1)) > 0);
    }

    private void move(Duration by, long version) {
        work.run(tenant.name(), () -> clocks.keep(by, version));
        await().atMost(Patience.LIMIT).until(() -> ahead().compareTo(Duration.ofHours(1)) > 0);
    }

    private Duration ahead() {
        return Duration.between(machine.instant(), work.as(tenant.name(), clock::instant));
    }
}

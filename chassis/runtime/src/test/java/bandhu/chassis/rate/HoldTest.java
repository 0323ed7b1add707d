package bandhu.chassis.rate;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldTest {
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final long START = 1_800_000_000_000L;
    private final Quota quota = new Quota("tenant", 600, WINDOW);
    private final Hold hold = new Hold(new Payer(quota, "acme", ""));

    @Test
    void a_second_of_requests_asks_the_lender_once() {
        Shared shared = new Shared(quota);

        for (int i = 0; i < 10; i++) {
            assertThat(hold.spend(Quota.REQUEST, START + i, shared).paid()).isTrue();
        }

        assertThat(shared.asked).isEqualTo(1);
    }

    @Test
    void what_is_left_counts_what_is_held() {
        Shared shared = new Shared(quota);

        assertThat(hold.spend(Quota.REQUEST, START, shared).units()).isEqualTo(599 * Quota.REQUEST);
        assertThat(hold.spend(Quota.REQUEST, START, shared).units()).isEqualTo(598 * Quota.REQUEST);
    }

    @Test
    void who_is_refused_is_asked_for_again_a_second_later_and_no_sooner() {
        Shared empty = new Shared(quota);
        empty.used = quota.units();
        empty.endsAt = START + WINDOW.toMillis();

        assertThat(hold.spend(Quota.REQUEST, START, empty).paid()).isFalse();
        assertThat(hold.spend(Quota.REQUEST, START + 999, empty).paid()).isFalse();
        assertThat(empty.asked).isEqualTo(1);

        assertThat(hold.spend(Quota.REQUEST, START + 1_000, empty).paid()).isFalse();
        assertThat(empty.asked).isEqualTo(2);
    }

    @Test
    void what_is_given_back_is_spent_again_in_its_window_only() {
        Shared shared = new Shared(new Quota("tenant", 1, WINDOW));
        Hold.Standing paid = hold.spend(Quota.REQUEST, START, shared);
        assertThat(hold.spend(Quota.REQUEST, START, shared).paid()).isFalse();

        hold.giveBack(Quota.REQUEST, paid.endsAt() - 1);
        assertThat(hold.spend(Quota.REQUEST, START, shared).paid()).isFalse();

        hold.giveBack(Quota.REQUEST, paid.endsAt());
        assertThat(hold.spend(Quota.REQUEST, START, shared).paid()).isTrue();
    }

    @Test
    void a_window_that_was_counted_before_the_clock_was_set_back_is_over() {
        Shared shared = new Shared(quota);
        hold.spend(Quota.REQUEST, START + Duration.ofDays(30).toMillis(), shared);
        shared.endsAt = 0;

        assertThat(hold.spend(Quota.REQUEST, START, shared).endsAt()).isEqualTo(START + WINDOW.toMillis());
    }

    @Property(tries = 300)
    void replicas_never_spend_more_than_the_quota_and_leave_a_slice_each_at_most(
            @ForAll @IntRange(min = 1, max = 200) int requests,
            @ForAll @IntRange(min = 1, max = 4) int replicas,
            @ForAll @Size(value = 1_200) List<@IntRange(max = 3) Integer> turns) {
        Quota some = new Quota("tenant", requests, WINDOW);
        Shared shared = new Shared(some);
        List<Hold> holds = holds(some, replicas);

        long paid = turns.stream()
                .filter(turn -> holds.get(turn % replicas)
                        .spend(Quota.REQUEST, START, shared)
                        .paid())
                .count();

        assertThat(paid).isLessThanOrEqualTo(requests);
        assertThat(paid * Quota.REQUEST)
                .isGreaterThan(Math.min(some.units(), 300 * Quota.REQUEST) - replicas * (some.slice() + Quota.REQUEST));
    }

    @Property(tries = 300)
    void a_replica_whose_clock_is_behind_spends_one_slice_late_at_most(
            @ForAll @LongRange(min = 1, max = 30_000) long behind,
            @ForAll @IntRange(min = 1, max = 600) int before,
            @ForAll @IntRange(min = 1, max = 2_000) int after) {
        Shared shared = new Shared(quota);
        List<Hold> holds = holds(quota, 2);
        for (int i = 0; i < before; i++) {
            holds.get(i % 2).spend(Quota.REQUEST, START, shared);
        }
        long next = START + WINDOW.toMillis();

        long paid = 0;
        for (int i = 0; i < after; i++) {
            boolean late = i % 2 == 0;
            shared.now = next;
            paid += holds.get(i % 2)
                            .spend(Quota.REQUEST, late ? next - behind : next, shared)
                            .paid()
                    ? 1
                    : 0;
        }

        assertThat(paid * Quota.REQUEST).isLessThanOrEqualTo(quota.units() + quota.slice());
    }

    private static List<Hold> holds(Quota quota, int replicas) {
        return IntStream.range(0, replicas)
                .mapToObj(_ -> new Hold(new Payer(quota, "acme", "")))
                .toList();
    }

    /** A bucket in memory, filled again when its window is over. */
    private static final class Shared implements Lender {
        private final Quota quota;
        private long used;
        private long endsAt;
        private long now = START;
        private int asked;

        Shared(Quota quota) {
            this.quota = quota;
        }

        @Override
        public Loan lend(Payer payer, long units) {
            asked++;
            if (now >= endsAt) {
                used = 0;
                endsAt = now + quota.window().toMillis();
            }
            long granted = Math.min(units, quota.units() - used);
            used += granted;
            return new Loan(granted, quota.units() - used, endsAt);
        }
    }
}

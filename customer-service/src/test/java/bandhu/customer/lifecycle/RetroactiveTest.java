package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.OpportunityWithdrawn;
import bandhu.customer.lifecycle.LifecycleFact.OrderCancelled;
import bandhu.customer.lifecycle.LifecycleFact.OrderRefunded;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.ReferralUndone;
import bandhu.customer.lifecycle.LifecycleFact.Reverted;
import org.junit.jupiter.api.Test;

import static bandhu.customer.lifecycle.Story.story;
import static org.assertj.core.api.Assertions.assertThat;

class RetroactiveTest {

    @Test
    void a_won_opportunity_is_a_purchase() {
        assertThat(story().wins("p1", "2026-01-01", "GTX").told("2026-01-02")).isEqualTo("acquired 2026-01-01");
    }

    @Test
    void an_opportunity_and_the_order_that_names_it_are_one_purchase_whichever_came_first() {
        assertThat(story().wins("p1", "2026-01-01", "GTX")
                        .orders("o1", "p1", "2026-01-05", "GTX")
                        .told("2026-01-06"))
                .isEqualTo("acquired 2026-01-05");
        assertThat(story().orders("o1", "p1", "2026-01-01", "GTX")
                        .wins("p1", "2026-01-05", "GTX")
                        .told("2026-01-06"))
                .isEqualTo("acquired 2026-01-01");
    }

    @Test
    void whoever_cancels_the_only_order_was_never_acquired() {
        var tale = story().orders("o1", null, "2026-01-01", "GTX");
        tale.and(new OrderCancelled(tale.id(), tale.moment("2026-01-05"), "o1"));

        assertThat(tale.asOf("2026-01-04").stage()).isEqualTo(LifecycleStage.ACQUIRED);
        assertThat(tale.asOf("2026-01-05").rows()).isEmpty();
        assertThat(tale.asOf("2026-01-05").nextDueAt()).isNull();
    }

    @Test
    void when_the_first_order_is_cancelled_the_second_is_the_first() {
        var tale = story().orders("o1", null, "2026-01-01", "GTX").buys("2026-01-03", "MG");
        tale.and(new OrderCancelled(tale.id(), tale.moment("2026-01-05"), "o1"));

        assertThat(tale.told("2026-01-06")).isEqualTo("acquired 2026-01-03");
    }

    @Test
    void a_win_does_not_step_in_for_its_cancelled_order_but_a_later_win_counts() {
        var tale = story().wins("p1", "2026-01-01").orders("o1", "p1", "2026-01-01");
        tale.and(new OrderCancelled(tale.id(), tale.moment("2026-01-05"), "o1"));

        assertThat(tale.told("2026-01-06")).isEmpty();
        assertThat(tale.wins("p1", "2026-02-01").told("2026-02-02")).isEqualTo("acquired 2026-02-01");
    }

    @Test
    void refunds_count_when_they_reach_the_whole_amount() {
        var tale = story().orders("o1", null, "2026-01-01");
        tale.and(new OrderRefunded("r1", tale.moment("2026-01-05"), "o1", 400L));
        assertThat(tale.told("2026-01-06")).isEqualTo("acquired 2026-01-01");

        tale.and(new OrderRefunded("r2", tale.moment("2026-01-07"), "o1", 600L));
        assertThat(tale.told("2026-01-08")).isEmpty();
    }

    @Test
    void a_reopened_opportunity_was_not_won_until_it_is_won_again() {
        var tale = story().wins("p1", "2026-01-01");
        tale.and(new OpportunityWithdrawn(tale.id(), tale.moment("2026-01-05"), "p1"));

        assertThat(tale.told("2026-01-06")).isEmpty();
        assertThat(tale.wins("p1", "2026-02-01").told("2026-02-02")).isEqualTo("acquired 2026-02-01");
    }

    @Test
    void a_reverted_fact_did_not_happen_unless_the_revert_was_reverted() {
        var tale = story().buys("2026-01-01").answers("2026-01-02", 1);
        tale.and(new Reverted("r1", tale.moment("2026-01-03"), "f001"));
        assertThat(tale.told("2026-01-05")).isEqualTo("acquired 2026-01-01");

        tale.and(new Reverted("r2", tale.moment("2026-01-04"), "r1"));
        assertThat(tale.told("2026-01-05")).isEqualTo("acquired 2026-01-01, at-risk 2026-01-02");
    }

    @Test
    void somebody_referred_who_was_not_acquired_after_all_extended_nobody() {
        var tale = story().buys("2026-01-01");
        tale.and(new ReferralAcquired("r1", tale.moment("2026-02-01"), "x", 4));
        assertThat(tale.told("2026-02-02")).endsWith("extended 2026-02-01");

        tale.and(new ReferralUndone("r2", tale.moment("2026-02-03"), "x", 5));
        assertThat(tale.told("2026-02-04")).isEqualTo("acquired 2026-01-01");
    }

    @Test
    void an_order_told_by_two_events_is_one_order() {
        assertThat(story().orders("o1", null, "2026-01-01")
                        .orders("o1", null, "2026-02-01")
                        .told("2026-02-02"))
                .isEqualTo("acquired 2026-01-01");
    }
}

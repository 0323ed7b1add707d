package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.Growth;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.SelectionScored;
import org.junit.jupiter.api.Test;

import static bandhu.customer.lifecycle.Story.story;
import static org.assertj.core.api.Assertions.assertThat;

class PurchaseTest {

    @Test
    void somebody_without_facts_is_a_prospect_with_an_empty_history() {
        var history = story().asOf("2026-01-01");

        assertThat(history.stage()).isEqualTo(LifecycleStage.PROSPECT);
        assertThat(history.rows()).isEmpty();
        assertThat(history.nextDueAt()).isNull();
    }

    @Test
    void the_first_purchase_acquires() {
        var history = story().buys("2026-01-01T10:00:00Z", "GTX").asOf("2026-01-02");

        var row = history.rows().getFirst();
        assertThat(row.stage()).isEqualTo(LifecycleStage.ACQUIRED);
        assertThat(row.since()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(row.cause().code()).isEqualTo("first-purchase");
        assertThat(row.cause().facts()).containsExactly("f000");
        assertThat(row.sentence()).isEqualTo("First purchase on 2026-01-01.");
    }

    @Test
    void purchases_on_the_day_of_the_first_belong_to_it() {
        var told = story().buys("2026-01-01T08:00:00Z", "GTX")
                .buys("2026-01-01T20:00:00Z", "MG")
                .buys("2026-01-05", "MG")
                .told("2026-01-06");

        assertThat(told).isEqualTo("acquired 2026-01-01, retained 2026-01-05");
    }

    @Test
    void the_day_of_the_first_is_a_day_of_the_tenants_zone() {
        var purchases = story().buys("2026-01-01T17:00:00Z", "GTX").buys("2026-01-01T19:00:00Z", "GTX");

        assertThat(purchases.told("2026-01-10")).isEqualTo("acquired 2026-01-01");
        assertThat(purchases.in("Asia/Colombo").told("2026-01-10"))
                .isEqualTo("acquired 2026-01-01, retained 2026-01-02");
    }

    @Test
    void another_purchase_of_the_same_family_retains() {
        assertThat(story().buys("2026-01-01", "GTX").buys("2026-02-01", "GTX").told("2026-02-02"))
                .isEqualTo("acquired 2026-01-01, retained 2026-02-01");
    }

    @Test
    void a_family_new_to_the_customer_extends() {
        var history = story().buys("2026-01-01", "GTX")
                .buys("2026-02-01", "GTX", "MG")
                .asOf("2026-02-02");

        assertThat(history.stage()).isEqualTo(LifecycleStage.EXTENDED);
        assertThat(history.rows().getLast().sentence())
                .isEqualTo("Bought from a product family new to them on 2026-02-01: MG.");
    }

    @Test
    void a_purchase_of_unknown_family_retains() {
        assertThat(story().buys("2026-01-01", "GTX").buys("2026-02-01").told("2026-02-02"))
                .isEqualTo("acquired 2026-01-01, retained 2026-02-01");
    }

    @Test
    void extended_is_not_left_for_retained() {
        assertThat(story().buys("2026-01-01", "GTX")
                        .buys("2026-02-01", "MG")
                        .buys("2026-03-01", "GTX")
                        .told("2026-03-02"))
                .isEqualTo("acquired 2026-01-01, extended 2026-02-01");
    }

    @Test
    void retained_becomes_extended() {
        assertThat(story().buys("2026-01-01", "GTX")
                        .buys("2026-02-01", "GTX")
                        .buys("2026-03-01", "MG")
                        .told("2026-03-02"))
                .isEqualTo("acquired 2026-01-01, retained 2026-02-01, extended 2026-03-01");
    }

    @Test
    void an_upgrade_and_an_add_on_of_a_known_family_extend() {
        var upgraded = story().buys("2026-01-01", "GTX").grows("2026-02-01", Growth.UPGRADE, "GTX");
        var enlarged = story().buys("2026-01-01", "GTX").grows("2026-02-01", Growth.ADD_ON, "GTX");

        assertThat(upgraded.told("2026-02-02")).endsWith("extended 2026-02-01");
        assertThat(enlarged.told("2026-02-02")).endsWith("extended 2026-02-01");
    }

    @Test
    void somebody_referred_who_becomes_a_customer_extends_a_customer_but_not_a_prospect() {
        var tale = story();
        tale.and(new ReferralAcquired(tale.id(), tale.moment("2025-12-01"), "r1", 1))
                .buys("2026-01-01", "GTX")
                .and(new ReferralAcquired(tale.id(), tale.moment("2026-02-01"), "r2", 1));

        assertThat(tale.told("2026-02-02")).isEqualTo("acquired 2026-01-01, extended 2026-02-01");
    }

    @Test
    void purchases_of_one_instant_are_one_purchase_with_the_union_of_their_families() {
        var told = story().buys("2026-01-01", "GTX")
                .buys("2026-02-01", "GTX")
                .buys("2026-02-01", "MG")
                .asOf("2026-02-02");

        assertThat(told.rows()).hasSize(2);
        assertThat(told.stage()).isEqualTo(LifecycleStage.EXTENDED);
        assertThat(told.rows().getLast().cause().facts()).containsExactly("f001", "f002");
    }

    @Test
    void a_selection_score_over_the_bar_selects_and_one_at_the_bar_does_not() {
        var tale = story();
        tale.and(new SelectionScored(tale.id(), tale.moment("2026-01-01"), 0.7))
                .and(new SelectionScored("later", tale.moment("2026-01-02"), 0.71))
                .buys("2026-01-03", "GTX");

        assertThat(tale.told("2026-01-04")).isEqualTo("selected 2026-01-02, acquired 2026-01-03");
    }

    @Test
    void a_person_selects_a_prospect_but_not_a_customer() {
        assertThat(story().someoneSays("2026-01-01", LifecycleStage.SELECTED)
                        .buys("2026-01-02")
                        .someoneSays("2026-01-03", LifecycleStage.SELECTED)
                        .told("2026-01-04"))
                .isEqualTo("selected 2026-01-01, acquired 2026-01-02");
    }

    @Test
    void a_person_gives_up_a_customer_but_not_a_prospect() {
        assertThat(story().someoneSays("2026-01-01", LifecycleStage.CHURNED)
                        .buys("2026-01-02")
                        .someoneSays("2026-01-03", LifecycleStage.CHURNED)
                        .told("2026-01-04"))
                .isEqualTo("acquired 2026-01-02, churned 2026-01-03");
    }

    @Test
    void a_purchase_on_the_first_day_after_a_person_gave_up_wins_back() {
        assertThat(story().buys("2026-01-02T08:00:00Z")
                        .someoneSays("2026-01-02T09:00:00Z", LifecycleStage.CHURNED)
                        .buys("2026-01-02T10:00:00Z")
                        .told("2026-01-04"))
                .isEqualTo("acquired 2026-01-02, churned 2026-01-02, won-back 2026-01-02");
    }
}

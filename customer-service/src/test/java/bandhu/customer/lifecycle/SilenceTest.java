package bandhu.customer.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static bandhu.customer.lifecycle.Story.story;
import static org.assertj.core.api.Assertions.assertThat;

class SilenceTest {

    @Test
    void one_purchase_is_at_risk_after_twice_and_churned_after_four_times_the_tenants_gap() {
        assertThat(story().buys("2026-01-01", "GTX").told("2027-12-31"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-06-30, churned 2026-12-27");
    }

    @Test
    void time_acts_at_the_limit_and_not_a_moment_before() {
        var bought = story().buys("2026-01-01T10:00:00Z");

        assertThat(bought.asOf("2026-06-30T09:59:59Z").stage()).isEqualTo(LifecycleStage.ACQUIRED);
        assertThat(bought.asOf("2026-06-30T10:00:00Z").stage()).isEqualTo(LifecycleStage.AT_RISK);
    }

    @Test
    void the_next_due_moment_is_when_time_will_act() {
        var bought = story().buys("2026-01-01T10:00:00Z");

        assertThat(bought.asOf("2026-01-02").nextDueAt()).isEqualTo("2026-06-30T10:00:00Z");
        assertThat(bought.asOf("2026-06-30T10:00:00Z").nextDueAt()).isEqualTo("2026-12-27T10:00:00Z");
        assertThat(bought.asOf("2026-12-27T10:00:00Z").nextDueAt()).isNull();
    }

    @Test
    void a_purchase_exactly_at_the_limit_comes_before_time() {
        assertThat(story().buys("2026-01-01", "GTX").buys("2026-06-30", "GTX").told("2026-07-01"))
                .isEqualTo("acquired 2026-01-01, retained 2026-06-30");
    }

    @Test
    void own_gaps_count_against_three_gaps_of_the_tenant() {
        // (1 x 30 + 3 x 90) / 4 = 75 days, so at risk after 150
        var history =
                story().buys("2026-01-01", "GTX").buys("2026-01-31", "GTX").asOf("2026-06-30");

        assertThat(history.stage()).isEqualTo(LifecycleStage.AT_RISK);
        assertThat(history.rows().getLast().since()).isEqualTo("2026-06-30T00:00:00Z");
        assertThat(history.rows().getLast().sentence())
                .isEqualTo("No purchase for 150 days, where one is expected every 75 days.");
    }

    @Test
    void a_fraction_of_a_day_counts() {
        // gaps 1 and 2: (2 x 1.5 + 3 x 90) / 5 = 54.6 days, so at risk after 109.2
        var history = story().buys("2026-01-01", "GTX")
                .buys("2026-01-02", "GTX")
                .buys("2026-01-04", "GTX")
                .asOf("2026-01-05");

        assertThat(history.nextDueAt())
                .isEqualTo(Instant.parse("2026-01-04T00:00:00Z").plus(Duration.ofMinutes(157248)));
    }

    @Test
    void several_purchases_of_a_day_make_no_gap() {
        assertThat(story().buys("2026-01-01T08:00:00Z", "GTX")
                        .buys("2026-01-01T09:00:00Z", "GTX")
                        .asOf("2026-01-02")
                        .nextDueAt())
                .isEqualTo("2026-06-30T09:00:00Z");
    }

    @Test
    void only_gaps_known_at_the_moment_count() {
        // silent from January on, the customer was at risk in June, whatever they bought after
        assertThat(story().buys("2026-01-01", "GTX")
                        .buys("2026-09-01", "GTX")
                        .buys("2026-09-02", "GTX")
                        .told("2026-09-03"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-06-30, retained 2026-09-01");
    }

    @Test
    void the_minimum_holds_for_those_who_buy_often() {
        var weekly = new ParameterVersions(
                Map.of(Instant.EPOCH, LifecycleParameters.DEFAULTS.withMedianGap(Duration.ofDays(7))));

        assertThat(story().with(weekly).buys("2026-01-01").told("2027-01-01"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-01-31, churned 2026-06-30");
    }

    @Test
    void a_new_family_brings_back_from_at_risk_as_extended_and_an_old_one_as_retained() {
        var silent = "acquired 2025-01-01, at-risk 2025-06-30, ";

        assertThat(story().buys("2025-01-01", "GTX").buys("2025-08-01", "MG").told("2025-08-02"))
                .isEqualTo(silent + "extended 2025-08-01");
        assertThat(story().buys("2025-01-01", "GTX").buys("2025-08-01", "GTX").told("2025-08-02"))
                .isEqualTo(silent + "retained 2025-08-01");
    }

    @Test
    void a_purchase_after_the_churn_limit_wins_back_though_both_lie_in_the_past() {
        assertThat(story().buys("2016-01-01", "GTX").buys("2017-06-01", "MG").told("2017-06-02"))
                .isEqualTo("acquired 2016-01-01, at-risk 2016-06-29, churned 2016-12-26, won-back 2017-06-01");
    }

    @Test
    void won_back_is_retained_by_the_next_purchase_and_at_risk_by_silence() {
        var back = story().buys("2016-01-01", "GTX").buys("2017-06-01", "GTX");

        // (1 x 517 + 3 x 90) / 4 = 196.75 days, so at risk after 393.5
        assertThat(back.told("2018-06-29T12:00:00Z")).endsWith("won-back 2017-06-01, at-risk 2018-06-29");
        assertThat(back.buys("2017-07-01", "GTX").told("2017-07-02"))
                .endsWith("won-back 2017-06-01, retained 2017-07-01");
    }

    @Test
    void days_are_of_the_calendar_when_clocks_change() {
        assertThat(story().in("Europe/Berlin")
                        .buys("2026-01-01T10:00:00Z")
                        .asOf("2026-01-02")
                        .nextDueAt())
                .isEqualTo("2026-06-30T09:00:00Z");
    }

    @Test
    void parameters_act_from_the_date_on_which_they_are_valid() {
        var weeklyFromMay = new ParameterVersions(Map.of(
                Instant.parse("2026-05-01T03:00:00Z"), LifecycleParameters.DEFAULTS.withMedianGap(Duration.ofDays(7))));

        var history = story().with(weeklyFromMay).buys("2026-01-01").asOf("2026-05-02");

        assertThat(history.rows().getLast().stage()).isEqualTo(LifecycleStage.AT_RISK);
        assertThat(history.rows().getLast().since()).isEqualTo("2026-05-01T03:00:00Z");
        assertThat(history.nextDueAt()).isEqualTo("2026-06-30T00:00:00Z");
    }

    @Test
    void a_fact_still_to_come_is_not_looked_at_but_is_due() {
        var history = story().buys("2026-01-01").buys("2026-02-01").asOf("2026-01-15");

        assertThat(history.rows()).hasSize(1);
        assertThat(history.nextDueAt()).isEqualTo("2026-02-01T00:00:00Z");
    }
}

package bandhu.customer.lifecycle;

import org.junit.jupiter.api.Test;

import static bandhu.customer.lifecycle.Story.story;
import static org.assertj.core.api.Assertions.assertThat;

class RiskTest {

    @Test
    void a_satisfaction_of_two_puts_at_risk_and_one_of_three_does_not() {
        assertThat(story().buys("2026-01-01").answers("2026-01-05", 3).told("2026-01-10"))
                .isEqualTo("acquired 2026-01-01");
        assertThat(story().buys("2026-01-01").answers("2026-01-05", 2).told("2026-01-10"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-01-05");
    }

    @Test
    void a_low_score_of_a_prospect_says_nothing() {
        assertThat(story().answers("2026-01-01", 1).buys("2026-01-05").told("2026-01-10"))
                .isEqualTo("acquired 2026-01-05");
    }

    @Test
    void two_tickets_reopened_on_the_thirtieth_day_put_at_risk_and_a_moment_later_do_not() {
        assertThat(story().buys("2026-01-01")
                        .reopens("2026-02-01T00:00:00Z", "t1")
                        .reopens("2026-03-03T00:00:00Z", "t2")
                        .told("2026-03-10"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-03-03");
        assertThat(story().buys("2026-01-01")
                        .reopens("2026-02-01T00:00:00Z", "t1")
                        .reopens("2026-03-03T00:00:01Z", "t2")
                        .told("2026-03-10"))
                .isEqualTo("acquired 2026-01-01");
    }

    @Test
    void one_ticket_reopened_twice_puts_at_risk_like_two() {
        assertThat(story().buys("2026-01-01")
                        .reopens("2026-02-01", "t1")
                        .reopens("2026-02-02", "t1")
                        .told("2026-03-10"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-02-02");
    }

    @Test
    void a_churn_probability_of_seven_tenths_puts_at_risk() {
        assertThat(story().buys("2026-01-01").scores("2026-02-01", 0.69).told("2026-02-02"))
                .isEqualTo("acquired 2026-01-01");
        assertThat(story().buys("2026-01-01").scores("2026-02-01", 0.7).told("2026-02-02"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-02-01");
    }

    @Test
    void a_probability_that_fell_ends_the_risk_after_fourteen_days_at_the_earliest() {
        var early = story().buys("2026-01-01").scores("2026-02-01", 0.8).scores("2026-02-05", 0.49);
        var late = story().buys("2026-01-01").scores("2026-02-01", 0.8).scores("2026-02-20", 0.1);

        assertThat(early.told("2026-02-14")).endsWith("at-risk 2026-02-01");
        assertThat(early.told("2026-02-15")).endsWith("at-risk 2026-02-01, retained 2026-02-15");
        assertThat(early.asOf("2026-02-06").nextDueAt()).isEqualTo("2026-02-15T00:00:00Z");
        assertThat(late.told("2026-02-21")).endsWith("at-risk 2026-02-01, retained 2026-02-20");
    }

    @Test
    void a_probability_of_one_half_does_not_end_the_risk() {
        assertThat(story().buys("2026-01-01")
                        .scores("2026-02-01", 0.8)
                        .scores("2026-02-05", 0.4)
                        .scores("2026-02-10", 0.5)
                        .told("2026-03-10"))
                .endsWith("at-risk 2026-02-01");
    }

    @Test
    void whoever_was_extended_is_extended_again_when_the_probability_fell() {
        assertThat(story().buys("2026-01-01", "GTX")
                        .buys("2026-01-10", "MG")
                        .scores("2026-02-01", 0.8)
                        .scores("2026-02-20", 0.1)
                        .told("2026-02-21"))
                .endsWith("extended 2026-01-10, at-risk 2026-02-01, extended 2026-02-20");
    }

    @Test
    void another_risk_in_between_keeps_at_risk_when_the_probability_fell() {
        assertThat(story().buys("2026-01-01")
                        .scores("2026-02-01", 0.8)
                        .answers("2026-02-10", 1)
                        .scores("2026-02-20", 0.1)
                        .told("2026-03-10"))
                .endsWith("at-risk 2026-02-01");
    }

    @Test
    void silence_in_between_keeps_at_risk_when_the_probability_fell() {
        assertThat(story().buys("2026-01-01")
                        .scores("2026-06-25", 0.8)
                        .scores("2026-07-01", 0.1)
                        .told("2026-12-27"))
                .endsWith("at-risk 2026-06-25, churned 2026-12-27");
    }

    @Test
    void a_low_score_is_not_outweighed_by_a_probability_that_fell() {
        assertThat(story().buys("2026-01-01")
                        .answers("2026-02-01", 1)
                        .scores("2026-02-02", 0.9)
                        .scores("2026-02-20", 0.1)
                        .told("2026-03-10"))
                .endsWith("at-risk 2026-02-01");
    }

    @Test
    void a_purchase_ends_every_risk() {
        assertThat(story().buys("2026-01-01", "GTX")
                        .scores("2026-02-01", 0.9)
                        .answers("2026-02-02", 1)
                        .buys("2026-02-10", "GTX")
                        .told("2026-02-11"))
                .endsWith("at-risk 2026-02-01, retained 2026-02-10");
    }
}

package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.ContractCancelled;
import bandhu.customer.lifecycle.LifecycleFact.ContractExpired;
import bandhu.customer.lifecycle.LifecycleFact.ContractRedated;
import bandhu.customer.lifecycle.LifecycleFact.ContractRenewed;
import bandhu.customer.lifecycle.LifecycleFact.ContractStarted;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static bandhu.customer.lifecycle.Story.story;
import static org.assertj.core.api.Assertions.assertThat;

class ContractTest {

    @Test
    void a_running_contract_silences_the_silence_and_its_anniversary_retains() {
        assertThat(running("c1", "2024-01-01", null).told("2026-06-01"))
                .isEqualTo("acquired 2024-01-01, retained 2025-01-01");
    }

    @Test
    void the_anniversary_is_due() {
        assertThat(running("c1", "2024-02-29", null).asOf("2024-03-01").nextDueAt())
                .isEqualTo("2025-02-28T00:00:00Z");
    }

    @Test
    void fourteen_days_past_the_renewal_date_are_a_risk_and_the_day_before_is_none() {
        var tale = running("c1", "2026-01-01", "2026-02-01");

        assertThat(tale.told("2026-02-14")).isEqualTo("acquired 2026-01-01");
        assertThat(tale.told("2026-02-15")).isEqualTo("acquired 2026-01-01, at-risk 2026-02-15");
    }

    @Test
    void after_the_renewal_date_silence_counts_from_that_date() {
        assertThat(running("c1", "2026-01-01", "2026-02-01").told("2027-06-01"))
                .isEqualTo("acquired 2026-01-01, at-risk 2026-02-15, churned 2027-01-27");
    }

    @Test
    void a_renewal_retains_and_moves_the_date() {
        var tale = running("c1", "2026-01-01", "2026-02-01");
        tale.and(new ContractRenewed(tale.id(), tale.moment("2026-02-01"), "c1", LocalDate.parse("2026-03-01")));

        assertThat(tale.told("2026-02-28")).isEqualTo("acquired 2026-01-01, retained 2026-02-01");
        assertThat(tale.told("2026-03-15")).endsWith("at-risk 2026-03-15");
    }

    @Test
    void a_late_renewal_brings_back_from_at_risk() {
        var tale = running("c1", "2026-01-01", "2026-02-01");
        tale.and(new ContractRenewed(tale.id(), tale.moment("2026-02-20"), "c1", null));

        assertThat(tale.told("2026-02-28")).endsWith("at-risk 2026-02-15, retained 2026-02-20");
    }

    @Test
    void a_date_agreed_anew_is_no_renewal() {
        var tale = running("c1", "2026-01-01", "2026-02-01");
        tale.and(new ContractRedated(tale.id(), tale.moment("2026-01-20"), "c1", LocalDate.parse("2026-04-01")));

        assertThat(tale.told("2026-04-14")).isEqualTo("acquired 2026-01-01");
        assertThat(tale.told("2026-04-15")).endsWith("at-risk 2026-04-15");
    }

    @Test
    void the_last_contract_cancelled_churns_and_one_of_two_does_not() {
        var tale = running("c1", "2026-01-01", null);
        tale.and(new ContractStarted(tale.id(), tale.moment("2026-01-02"), "c2", null))
                .and(new ContractCancelled("x1", tale.moment("2026-02-01"), "c1"))
                .and(new ContractCancelled("x2", tale.moment("2026-03-01"), "c2"));

        assertThat(tale.told("2026-02-28")).isEqualTo("acquired 2026-01-01");
        assertThat(tale.told("2026-03-02")).isEqualTo("acquired 2026-01-01, churned 2026-03-01");
    }

    @Test
    void cancelling_what_has_expired_churns_nobody() {
        var tale = running("c1", "2026-01-01", null);
        tale.and(new ContractExpired("x1", tale.moment("2026-02-01"), "c1"))
                .and(new ContractCancelled("x2", tale.moment("2026-03-01"), "c1"));

        assertThat(tale.told("2026-03-02")).isEqualTo("acquired 2026-01-01");
    }

    @Test
    void after_a_contract_expired_silence_counts_from_its_end() {
        var tale = running("c1", "2026-01-01", null);
        tale.and(new ContractExpired("x1", tale.moment("2026-03-01"), "c1"));

        assertThat(tale.asOf("2026-03-02").nextDueAt()).isEqualTo("2026-08-28T00:00:00Z");
    }

    @Test
    void a_contract_alone_makes_no_customer() {
        var tale = story();
        tale.and(new ContractStarted(tale.id(), tale.moment("2026-01-01"), "c1", null));

        assertThat(tale.asOf("2028-01-01").rows()).isEmpty();
    }

    private static Story running(String contract, String start, String renewal) {
        var tale = story().buys(start, "care");
        var renewalDate = renewal == null ? null : LocalDate.parse(renewal);
        return tale.and(new ContractStarted(tale.id(), tale.moment(start), contract, renewalDate));
    }
}

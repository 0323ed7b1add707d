package bandhu.customer.rule;

import bandhu.chassis.problem.ProblemException;
import bandhu.customer.lifecycle.LifecycleParameters;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatchRulesTest {

    @Test
    void the_default_rules_are_the_default_parameters() {
        assertThat(PatchRules.DEFAULTS.parameters(null)).isEqualTo(LifecycleParameters.DEFAULTS);
    }

    @Test
    void a_median_that_was_found_goes_before_the_default_gap() {
        var parameters = PatchRules.DEFAULTS.parameters(Duration.ofDays(20));

        assertThat(parameters.rhythm().medianGap()).isEqualTo(Duration.ofDays(20));
    }

    @Test
    void a_period_of_months_is_refused() {
        var rules = withGrace(Period.ofMonths(1));

        assertThatThrownBy(() -> rules.parameters(null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_period_of_no_day_is_refused() {
        var rules = withGrace(Period.ZERO);

        assertThatThrownBy(() -> rules.parameters(null)).isInstanceOf(ProblemException.class);
    }

    private static PatchRules withGrace(Period grace) {
        var rules = PatchRules.DEFAULTS;
        return new PatchRules(
                rules.expectedInterval(),
                rules.atRisk(),
                rules.churned(),
                rules.lowSatisfaction(),
                rules.reopenedTickets(),
                grace,
                rules.churnRisk(),
                rules.selectionBar());
    }
}

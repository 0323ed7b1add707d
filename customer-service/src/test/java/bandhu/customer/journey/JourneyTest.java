package bandhu.customer.journey;

import bandhu.customer.journey.JourneyView.Step;
import bandhu.customer.lifecycle.LifecycleStage;
import bandhu.customer.lifecycle.StageRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTest {
    private static final Instant BEGAN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BOUGHT = Instant.parse("2020-01-02T00:00:00Z");
    private static final Instant AGAIN = Instant.parse("2020-01-04T12:00:00Z");
    private static final Instant NOW = Instant.parse("2020-01-05T12:00:00Z");

    @Test
    void who_never_bought_is_a_prospect_from_the_beginning() {
        assertThat(JourneyService.steps(BEGAN, List.of(), NOW))
                .containsExactly(new Step("prospect", BEGAN, null, "PT108H", null));
    }

    @Test
    void each_stage_lasts_until_the_next() {
        var rows = List.of(row(LifecycleStage.ACQUIRED, BOUGHT), row(LifecycleStage.RETAINED, AGAIN));

        assertThat(JourneyService.steps(BEGAN, rows, NOW))
                .containsExactly(
                        new Step("prospect", BEGAN, BOUGHT, "PT24H", null),
                        new Step("acquired", BOUGHT, AGAIN, "PT60H", "why"),
                        new Step("retained", AGAIN, null, "PT24H", "why"));
    }

    @Test
    void who_bought_before_being_known_never_was_a_prospect() {
        assertThat(JourneyService.steps(NOW, List.of(row(LifecycleStage.ACQUIRED, BOUGHT)), NOW))
                .extracting(Step::stage)
                .containsExactly("acquired");
    }

    private static StageRow row(LifecycleStage stage, Instant since) {
        return new StageRow(stage, since, new StageRow.Cause("purchase", List.of()), "why");
    }
}

package bandhu.customer.stage;

import bandhu.customer.lifecycle.LifecycleStage;
import bandhu.customer.lifecycle.StageRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryDiffTest {
    private static final StageRow ACQUIRED = row(LifecycleStage.ACQUIRED, "2026-01-01T00:00:00Z");
    private static final StageRow RETAINED = row(LifecycleStage.RETAINED, "2026-02-01T00:00:00Z");
    private static final StageRow AT_RISK = row(LifecycleStage.AT_RISK, "2026-07-01T00:00:00Z");
    private static final StageRow CHURNED = row(LifecycleStage.CHURNED, "2027-01-01T00:00:00Z");

    @Test
    void the_same_history_has_nothing_to_tell() {
        assertThat(HistoryDiff.between(List.of(ACQUIRED), List.of(ACQUIRED)).isEmpty())
                .isTrue();
    }

    @Test
    void rows_that_continue_the_history_are_all_news() {
        var diff = HistoryDiff.between(List.of(ACQUIRED), List.of(ACQUIRED, RETAINED, AT_RISK));

        assertThat(diff.changesThePast()).isFalse();
        assertThat(diff.kept()).isEqualTo(1);
        assertThat(diff.fresh()).containsExactly(RETAINED, AT_RISK);
    }

    @Test
    void a_row_in_between_changes_the_past_and_is_no_news() {
        var diff = HistoryDiff.between(List.of(ACQUIRED, AT_RISK), List.of(ACQUIRED, RETAINED, AT_RISK));

        assertThat(diff.changesThePast()).isTrue();
        assertThat(diff.kept()).isEqualTo(1);
        assertThat(diff.added()).containsExactly(RETAINED, AT_RISK);
        assertThat(diff.fresh()).isEmpty();
    }

    @Test
    void what_comes_after_all_that_was_known_is_news_though_the_past_changed() {
        var diff = HistoryDiff.between(List.of(ACQUIRED, AT_RISK), List.of(RETAINED, CHURNED));

        assertThat(diff.changesThePast()).isTrue();
        assertThat(diff.fresh()).containsExactly(CHURNED);
    }

    @Test
    void a_history_that_is_gone_changes_the_past() {
        var diff = HistoryDiff.between(List.of(ACQUIRED), List.of());

        assertThat(diff.changesThePast()).isTrue();
        assertThat(diff.added()).isEmpty();
    }

    private static StageRow row(LifecycleStage stage, String since) {
        return new StageRow(stage, Instant.parse(since), new StageRow.Cause("test", List.of()), "Because.");
    }
}

package bandhu.sales.deal;

import bandhu.chassis.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SplitTest {
    private final UUID nimali = UUID.randomUUID();
    private final UUID kasun = UUID.randomUUID();
    private final UUID ravi = UUID.randomUUID();

    @Test
    void shares_make_a_whole() {
        assertThatCode(() -> Split.requireWhole(List.of())).doesNotThrowAnyException();
        assertThatCode(() -> Split.requireWhole(List.of(of(nimali, "0.6"), of(kasun, "0.4"))))
                .doesNotThrowAnyException();
    }

    @Test
    void thirds_are_a_whole_too() {
        assertThatCode(() -> Split.requireWhole(List.of(of(nimali, "0.3333"), of(kasun, "0.3333"), of(ravi, "0.3333"))))
                .doesNotThrowAnyException();
    }

    @Test
    void less_or_more_than_a_whole_is_refused() {
        assertThatThrownBy(() -> Split.requireWhole(List.of(of(nimali, "0.6")))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Split.requireWhole(List.of(of(nimali, "0.6"), of(kasun, "0.5"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_seller_has_one_share() {
        assertThatThrownBy(() -> Split.requireWhole(List.of(of(nimali, "0.5"), of(nimali, "0.5"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("twice");
    }

    private static Split of(UUID seller, String share) {
        return new Split(seller, new BigDecimal(share));
    }
}

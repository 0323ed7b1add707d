package bandhu.sales.deal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {
    @Test
    void a_code_may_be_told_to_others() {
        assertThat(new Outcome("too-expensive", "They said 20 % less.").code()).isEqualTo("too-expensive");
    }

    @Test
    void free_text_is_never_told() {
        assertThat(new Outcome("Anna said it is too expensive", null).code()).isNull();
        assertThat(new Outcome(null, "note").code()).isNull();
    }

    @Test
    void nothing_said_is_no_outcome() {
        assertThat(Outcome.of(null, null)).isNull();
        assertThat(Outcome.of(null, "note")).isEqualTo(new Outcome(null, "note"));
    }
}

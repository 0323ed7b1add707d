package bandhu.customer.standard;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {
    @Test
    void space_around_is_taken_away_and_space_inside_stays() {
        assertThat(Texts.clean(" \u00a0Ada \u00a0  Lovelace\u3000\n")).isEqualTo("Ada \u00a0  Lovelace");
    }

    @Test
    void nothing_but_space_is_nothing() {
        assertThat(Texts.clean(" \u3000 ")).isNull();
    }

    @Test
    void two_spellings_of_one_letter_become_one() {
        assertThat(Texts.clean("e\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void joiners_that_sinhala_needs_stay() {
        assertThat(Texts.clean("ශ්\u200dරී")).isEqualTo("ශ්\u200dරී").matches(Texts.PRINTABLE);
    }

    @Test
    void control_characters_are_not_printable() {
        assertThat("a\u0007b").doesNotMatch(Texts.PRINTABLE);
    }

    @Test
    void repetitions_and_empty_items_fall_out_of_a_list() {
        assertThat(Texts.cleanAll(Arrays.asList("vip", " vip ", null, "", "new")))
                .isEqualTo(List.of("vip", "new"));
    }
}

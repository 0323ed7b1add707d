package bandhu.chassis.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\u0001", "\ufffd", "\ud83d\udca9", "\u200d\u202e", "\ue000", "\udbff\udffd"})
    void characters_are_text(String text) {
        assertThat(PlainText.fault(text)).isEmpty();
    }

    @Test
    void nul_is_none() {
        assertThat(PlainText.fault("a\0")).contains(PlainText.Fault.NUL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xd800, 0xdbff, 0xdc00, 0xdfff})
    void half_of_a_pair_is_none(int unit) {
        assertThat(PlainText.fault("a" + (char) unit)).contains(PlainText.Fault.LONE_SURROGATE);
        assertThat(PlainText.fault((char) unit + "a")).contains(PlainText.Fault.LONE_SURROGATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff})
    void what_is_kept_for_the_inside_of_programs_is_none(int point) {
        assertThat(PlainText.fault("a" + Character.toString(point))).contains(PlainText.Fault.NONCHARACTER);
    }

    @Test
    void two_spellings_become_one() {
        assertThat(PlainText.composed("e\u0301")).isEqualTo("\u00e9");
        assertThat(PlainText.composed("\u212b")).isEqualTo("\u00c5");
    }
}

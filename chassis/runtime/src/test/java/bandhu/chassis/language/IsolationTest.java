package bandhu.chassis.language;

import com.ibm.icu.text.Bidi;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class IsolationTest {
    private static final String BEFORE = "پہلے (";
    private static final String AFTER = ") بعد میں۔";

    @Example
    void from_right_to_left_every_value_is_isolated() {
        assertThat(Isolation.of("limit", true)).isEqualTo("\u2068limit\u2069");
        assertThat(Isolation.of("-5", true)).isEqualTo("\u2068-5\u2069");
    }

    @Example
    void from_left_to_right_only_what_may_turn_is_isolated() {
        assertThat(Isolation.of("limit", false)).isEqualTo("limit");
        assertThat(Isolation.of("කණ්ඩායම", false)).isEqualTo("කණ්ඩායම");
        assertThat(Isolation.of("بندھو", false)).isEqualTo("\u2068بندھو\u2069");
        assertThat(Isolation.of("\u05d0", false)).isEqualTo("\u2068\u05d0\u2069");
        assertThat(Isolation.of("a\u200fb", false)).isEqualTo("\u2068a\u200fb\u2069");
    }

    @Example
    void what_a_value_opens_ends_with_it() {
        assertThat(Isolation.of("a\u202eb", false)).isEqualTo("\u2068a\u202eb\u202c\u2069");
        assertThat(Isolation.of("a\u2067b", false)).isEqualTo("\u2068a\u2067b\u2069\u2069");
        assertThat(Isolation.of("a\u2067\u202bb\u2069c", false)).isEqualTo("\u2068a\u2067\u202bb\u202c\u2069c\u2069");
    }

    @Example
    void a_value_cannot_end_what_it_did_not_open() {
        assertThat(Isolation.of("a\u2069b\u202cc", false)).isEqualTo("abc");
        assertThat(Isolation.of("a\u2067\u202cb\u2069", false)).isEqualTo("\u2068a\u2067b\u2069\u2069");
    }

    @Example
    void a_value_cannot_begin_a_new_paragraph() {
        assertThat(Isolation.of("a\nb\u2029c", false)).isEqualTo("a b c");
    }

    /** By ICU's own UAX 9: whatever the value, every character beside it keeps its place and direction. */
    @Property
    void a_value_turns_nothing_beside_it(@ForAll("values") String value) {
        assertThat(levelsBeside(Isolation.of(value, true))).isEqualTo(levelsBeside(Isolation.of("x", true)));
    }

    @Property
    void a_value_without_controls_is_still_what_was_sent(@ForAll("words") String value) {
        assertThat(Isolation.of(value, true)).isEqualTo("\u2068" + value + "\u2069");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars('a', 'ب', '\u05d0', '1', '\u0661', ' ', '.', '(', '-', '\n')
                .withChars('\u200e', '\u200f', '\u061c', '\u2028', '\u2029')
                .withCharRange('\u202a', '\u202e')
                .withCharRange('\u2066', '\u2069')
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars('a', 'ب', '\u05d0', '1', ' ', '.', '(')
                .ofMaxLength(20);
    }

    private static String levelsBeside(String value) {
        Bidi bidi = new Bidi(BEFORE + value + AFTER, Bidi.DIRECTION_RIGHT_TO_LEFT);
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < BEFORE.length(); i++) {
            levels.append(bidi.getLevelAt(i)).append(' ');
        }
        for (int i = BEFORE.length() + value.length(); i < bidi.getLength(); i++) {
            levels.append(bidi.getLevelAt(i)).append(' ');
        }
        return levels.toString();
    }
}

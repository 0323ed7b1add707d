package bandhu.chassis.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextTest {

    @Test
    void a_text_is_said_in_every_language() {
        Text text = Text.of("unknown-id.team");

        assertThat(text).hasToString("No such team.");
        assertThat(say("si", text)).isEqualTo("එවැනි කණ්ඩායමක් නැත.");
        assertThat(say("ta", text)).isEqualTo("அத்தகைய அணி இல்லை.");
        assertThat(say("bn", text)).isEqualTo("এমন কোনো দল নেই।");
        assertThat(say("am", text)).isEqualTo("እንዲህ ያለ ቡድን የለም።");
        assertThat(say("ur", text)).isEqualTo("ایسی کوئی ٹیم نہیں۔");
    }

    @Test
    void a_text_that_the_catalogue_does_not_have_is_refused_at_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("unknown-id.unicorn"));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("unknown-op.word"));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("unknown-op.word", "word", "like"));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("unknown-id.team", "id", 7));
    }

    @Test
    void its_kind_is_what_stands_before_the_first_dot() {
        assertThat(Text.of("unknown-id.team").kind()).isEqualTo("unknown-id");
    }

    @Test
    void an_annotation_gives_those_of_its_attributes_that_are_spoken_of() {
        Text text = Text.ofAnnotation("too-large.maximum", Map.of("most", 7, "payload", new Class<?>[0]));

        assertThat(text).hasToString("This must be at most 7.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, This has at most 1 character.",
        "en, 0, This has at most 0 characters.",
        "en, 10000, This has at most 10000 characters.",
        "am, 1, ይህ ቢበዛ 1 ቁምፊ ሊኖረው ይችላል።",
        "am, 0, ይህ ቢበዛ 0 ቁምፊ ሊኖረው ይችላል።",
        "am, 2, ይህ ቢበዛ 2 ቁምፊዎች ሊኖሩት ይችላሉ።",
        "bn, 10000, এতে সর্বোচ্চ 10000টি অক্ষর থাকতে পারে।",
        "ta, 1, இதில் அதிகபட்சம் 1 எழுத்து இருக்கலாம்.",
        "ta, 0, இதில் அதிகபட்சம் 0 எழுத்துகள் இருக்கலாம்."
    })
    void what_is_counted_takes_the_form_of_its_language_and_the_digits_of_the_wire(String tag, int most, String said) {
        assertThat(say(tag, Text.of("too-long.text", "most", most))).isEqualTo(said);
    }

    @Test
    void numbers_and_moments_stand_as_they_are_sent() {
        assertThat(Text.of("too-small.above", "bound", new BigDecimal("1E+3")))
                .hasToString("This must be greater than 1000.");
        assertThat(say("bn", Text.of("out-of-order.order", "placed", Instant.parse("2026-11-22T10:00:00Z"))))
                .contains("2026-11-22T10:00:00Z");
        assertThat(Text.of("condition-too-expensive.time", "seconds", new BigDecimal("1.5")))
                .asString()
                .startsWith("Finding these records takes more than 1.5 seconds.");
    }

    @Test
    void a_list_has_the_separator_of_the_language() {
        Text text = Text.of("unknown-parameter.known", "names", List.of("limit", "sort"));

        assertThat(text).hasToString("Known here are limit, sort.");
        assertThat(say("am", text)).isEqualTo("እዚህ የሚታወቁት limit፣ sort ናቸው።");
        assertThat(say("ur", text)).isEqualTo("یہاں جو معلوم ہیں: \u2068limit\u2069، \u2068sort\u2069۔");
    }

    @Test
    void braces_of_json_and_templates_stay() {
        assertThat(Text.of("wrong-type.money")).hasToString("Money is {\"amount\": \"12.50\", \"currency\": \"LKR\"}.");
        assertThat(Text.of("invalid-template.tag")).asString().contains("{{#if variable}}");
    }

    @ParameterizedTest
    @MethodSource("bandhu.chassis.language.CatalogueTest#languages")
    void every_text_can_be_said(Language language) {
        assertThat(Language.ENGLISH.keys()).allSatisfy(key -> {
            Map<String, Object> values = new HashMap<>();
            language.wording(key).names().forEach(name -> values.put(name, 3));

            assertThat(language.say(Text.ofAnnotation(key, values)))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("plural")
                    .doesNotContain("{most")
                    .doesNotContain("#}");
        });
    }

    private static String say(String tag, Text text) {
        return Language.find(tag).orElseThrow().say(text);
    }
}

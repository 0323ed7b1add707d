package bandhu.support.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SurveyTextsTest {
    @ParameterizedTest
    @CsvSource({"ur, rtl", "ur-PK, rtl", "si, ltr", "am-ET, ltr", "en, ltr"})
    void a_language_is_written_in_its_direction(String language, String direction) {
        SurveyTexts texts = SurveyTexts.of(language, List.of(), Map.of());

        assertThat(texts.direction()).isEqualTo(direction);
        assertThat(texts.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am", "bn", "en", "si", "ta", "ur"})
    void every_language_says_everything(String language) {
        SurveyTexts texts = SurveyTexts.of(language, List.of(), Map.of());

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(texts::label)).doesNotHaveDuplicates();
        assertThat(texts.text("about", "12")).contains("12");
        assertThat(texts.text("greeting.name", "Ada")).contains("Ada");
        assertThat(texts.text("mail.subject", "12")).contains("12");
    }

    @Test
    void the_readers_language_comes_before_the_tenants_and_english_last() {
        assertThat(SurveyTexts.of("ta", List.of("si"), Map.of()).language()).isEqualTo("ta");
        assertThat(SurveyTexts.of("xx", List.of("si"), Map.of()).language()).isEqualTo("si");
        assertThat(SurveyTexts.of(null, List.of(), Map.of()).language()).isEqualTo("en");
    }

    @Test
    void a_tenants_own_question_opens_a_language() {
        SurveyTexts texts = SurveyTexts.of("fr-CA", List.of("en"), Map.of("fr", "Content?"));

        assertThat(texts.question()).isEqualTo("Content?");
        assertThat(texts.language()).isEqualTo("fr-CA");
    }
}

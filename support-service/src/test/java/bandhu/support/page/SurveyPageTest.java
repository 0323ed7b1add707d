package bandhu.support.page;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SurveyPageTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>";

    @Test
    void what_people_wrote_is_text_and_nothing_else() {
        SurveyTexts texts = SurveyTexts.of("en", List.of(), Map.of("en", HOSTILE));

        String page = SurveyPage.incomplete(HOSTILE, new SurveyPage.Form(texts, HOSTILE, 7, 4, HOSTILE))
                .document();

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page).contains("value=\"4\" required checked");
    }

    @Property
    void no_text_leaves_its_place(@ForAll String text) {
        assertThat(HtmlPage.escaped(text)).doesNotContainPattern("[<>\"']");
    }

    @Test
    void braces_of_a_name_are_no_places() {
        SurveyTexts texts = SurveyTexts.of("en", List.of(), Map.of());

        assertThat(SurveyPage.form("t", new SurveyPage.Form(texts, "{0} '{1}'", 7, 0, null))
                        .document())
                .contains("Hello {0} &#39;{1}&#39;,");
    }

    @Test
    void a_page_from_right_to_left_says_so() {
        SurveyTexts texts = SurveyTexts.of("ur", List.of(), Map.of());

        assertThat(SurveyPage.thanks(texts).document()).contains("<html lang=\"ur\" dir=\"rtl\">");
    }
}

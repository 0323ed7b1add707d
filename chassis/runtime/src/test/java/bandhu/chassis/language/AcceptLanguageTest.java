package bandhu.chassis.language;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            si                              | si
            SI                              | si
            si-LK                           | si
            ur-Arab-PK-x-lahore             | ur
            bn-u-nu-beng                    | bn
            ta;q=0.3, am;q=0.9, si;q=0.5    | am
            ta;q=0.5, si;q=0.5              | ta
            de, fr;q=0.9, ta;q=0.1          | ta
            de-CH                           | en
            *                               | en
            *, si;q=0.5                     | si
            si;q=0                          | en
            si;q=0, ur;q=0.1                | ur
            en;q=0, *                       | en
            si;q=0, si-LK                   | en
            si;q=1.5, ur;q=0.2              | ur
            ;;q, @, si;level=1, ta;q=0.2    | ta
            si;q=x                          | en
            x-pirate                        | en
            i-klingon, am                   | am
            *-LK, ta                        | ta
            ' , ,, ur ,'                    | ur
            """)
    void the_best_language_that_is_spoken_here_is_chosen(String header, String tag) {
        assertThat(AcceptLanguage.choose(List.of(header)).tag()).isEqualTo(tag);
    }

    @Example
    void without_a_header_english_is_spoken() {
        assertThat(AcceptLanguage.choose(null)).isSameAs(Language.ENGLISH);
        assertThat(AcceptLanguage.choose(List.of())).isSameAs(Language.ENGLISH);
    }

    @Example
    void a_header_may_stand_in_several_lines() {
        assertThat(AcceptLanguage.choose(List.of("de, si;q=0.3", "ur;q=0.4")).tag())
                .isEqualTo("ur");
    }

    @Example
    void a_monster_is_passed_over() {
        String deep = "a-".repeat(8_000) + "a";

        assertThat(AcceptLanguage.choose(List.of(deep + ", si")).tag()).isEqualTo("si");
        assertThat(AcceptLanguage.choose(List.of("de,".repeat(100_000) + "si"))).isSameAs(Language.ENGLISH);
    }

    @Property
    void any_header_leads_to_a_language(@ForAll("headers") List<String> headers) {
        assertThat(Language.all()).contains(AcceptLanguage.choose(headers));
    }

    @Property
    void any_text_leads_to_a_language(@ForAll String header) {
        assertThat(Language.all()).contains(AcceptLanguage.choose(List.of(header)));
    }

    @Provide
    Arbitrary<List<String>> headers() {
        return Arbitraries.strings()
                .withChars("siurentamb*-,;=q0.19 \t_\u0000\u00e9".toCharArray())
                .ofMaxLength(40)
                .list()
                .ofMaxSize(3);
    }
}

package bandhu.customer.standard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandardTest {
    @ParameterizedTest
    @ValueSource(strings = {"si", "si-LK", "ta-Taml-LK", "zh-Hant", "am", "ur-PK", "de-1996"})
    void languages_are_tags_of_bcp_47(String tag) {
        assertThat(Standard.LANGUAGE.knows(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "xx", "si_LK", "s", "si-", "'; drop table"})
    void what_is_no_language_tag_is_refused(String tag) {
        assertThat(Standard.LANGUAGE.knows(tag)).isFalse();
    }

    @Test
    void a_language_tag_gets_its_canonical_spelling() {
        assertThat(Standard.canonicalLanguage("SI-lk")).isEqualTo("si-LK");
        assertThat(Standard.canonicalLanguage("no such tag")).isEqualTo("no such tag");
    }

    @Test
    void zones_are_those_of_iana() {
        assertThat(Standard.ZONE.knows("Asia/Colombo")).isTrue();
        assertThat(Standard.ZONE.knows("Mars/Olympus")).isFalse();
        assertThat(Standard.ZONE.knows("+05:30")).isFalse();
    }

    @Test
    void currencies_and_countries_are_codes_in_capitals() {
        assertThat(Standard.CURRENCY.knows("LKR")).isTrue();
        assertThat(Standard.CURRENCY.knows("lkr")).isFalse();
        assertThat(Standard.COUNTRY.knows("LK")).isTrue();
        assertThat(Standard.COUNTRY.knows("ZZ")).isFalse();
    }
}

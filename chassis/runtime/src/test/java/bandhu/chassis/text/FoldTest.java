package bandhu.chassis.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTest {

    @ParameterizedTest
    @CsvSource({"Émile, emile", "ＥＭＩＬＥ, emile", "Straße, STRASSE", "ﬁne, fine", "عَلِيّ, علي", "a\u0301, á"})
    void what_people_take_for_one_is_folded_into_one(String one, String other) {
        assertThat(Fold.of(one)).isEqualTo(Fold.of(other));
    }

    @ParameterizedTest
    @CsvSource({"කි, ක", "কি, ক", "கி, க", "ሰ, ሱ"})
    void vowel_signs_of_brahmic_scripts_are_letters(String one, String other) {
        assertThat(Fold.of(one)).isNotEqualTo(Fold.of(other));
    }

    @Test
    void folding_twice_changes_nothing_and_an_index_can_hold_it() {
        String monster = "\uFDFA".repeat(1_000);

        assertThat(Fold.of(Fold.of("Ǆ İ ß"))).isEqualTo(Fold.of("Ǆ İ ß"));
        assertThat(Fold.of(monster).codePointCount(0, Fold.of(monster).length()))
                .isEqualTo(500);
        assertThat(Fold.of(null)).isNull();
    }
}

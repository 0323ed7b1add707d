package bandhu.chassis.search.token;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    @Test
    void case_width_accents_and_what_nobody_sees_make_no_difference() {
        assertThat(Words.fold("\u200eÉMILE\u200b \uff2e\uff49\uff4dal")).isEqualTo("emile nimal");
        assertThat(Words.fold("ක්\u200dරිස්තෝපර්")).isEqualTo(Words.fold("ක්රිස්තෝපර්"));
        assertThat(Words.fold("e\u0301mile")).isEqualTo(Words.fold("émile"));
    }

    @ParameterizedTest
    @CsvSource({"০১২৩৪৫৬৭৮৯", "௦௧௨௩௪௫௬௭௮௯", "෦෧෨෩෪෫෬෭෮෯", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"})
    void digits_of_every_script_are_the_same(String digits) {
        assertThat(Words.fold(digits)).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @CsvSource({"علي, علی", "مصطفى, مصطفی", "شكري, شکری", "فاطمة, فاطمه", "آصف, اصف", "محـــمد, محمد"})
    void letters_that_arabic_scripts_write_in_several_ways_are_one(String one, String other) {
        assertThat(Words.fold(one)).isEqualTo(Words.fold(other));
    }

    @Test
    void words_are_letters_marks_and_digits() {
        assertThat(Words.of(Words.fold("O'Brien, N.M. (GTX-500)")))
                .containsExactly("o", "brien", "n", "m", "gtx", "500");
        assertThat(Words.of(Words.fold("නිමල් පෙරේරා"))).containsExactly("නිමල්", "පෙරේරා");
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of("--- !")).isEmpty();
    }

    @Test
    void what_stands_together_is_a_word_too() {
        assertThat(Words.joined("o'brien and al-hasan, n.m. perera")).containsExactly("obrien", "alhasan", "nm");
        assertThat(Words.joined("one two - three")).isEmpty();
    }

    @Test
    void a_run_without_spaces_is_found_from_any_of_its_characters() {
        assertThat(Words.of("王小明さん john")).containsExactly("王小明さん", "john");
        assertThat(Words.pieces("王小明")).containsExactly("王小明", "小明", "明");
        assertThat(Words.isUnspaced("王小明")).isTrue();
        assertThat(Words.isUnspaced("nimal")).isFalse();
    }

    @Test
    void a_long_word_is_kept_in_pieces_that_overlap() {
        String word = "abcdefghij".repeat(13);

        assertThat(Words.pieces(word)).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(60));
        assertThat(Words.pieces(word)).contains(Words.cut(word));
        assertThat(Words.pieces("nimal")).containsExactly("nimal");
    }

    @Property
    void each_short_part_of_a_word_lies_whole_in_a_piece_of_it(@ForAll("words") String word, @ForAll int seed) {
        int start = Math.floorMod(seed, word.length());
        String part = word.substring(start, Math.min(word.length(), start + 30));

        assertThat(Words.pieces(word)).anySatisfy(piece -> assertThat(piece).contains(part));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> words() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(300);
    }

    @Property
    void folding_twice_changes_nothing(@ForAll String text) {
        assertThat(Words.fold(Words.fold(text))).isEqualTo(Words.fold(text));
    }
}

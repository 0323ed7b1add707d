package bandhu.chassis.search.token;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SoundTest {
    @ParameterizedTest
    @CsvSource({
        "thilak, tilak",
        "muhammad, mohamed",
        "hailemariam, haylemaryam",
        "ahmed, ahmad",
        "raheem, rahim",
        "lakshmi, laxmi",
        "sumon, suman",
        "bimal, vimal",
        "wickrama, vikrama",
        "fathima, fatimah",
        "gopal, kopal",
        "hussain, husein",
        "chandana, sandana",
        "asanka, asamka",
        "chowdhury, chaudhuri",
        "sampath, sanpat"
    })
    void spellings_of_one_name_sound_alike(String one, String other) {
        assertThat(Sound.key(one)).isEqualTo(Sound.key(other));
    }

    @ParameterizedTest
    @CsvSource({"nimal, namal", "nimal, nimali", "kamala, kamila", "sara, sahara", "ravi, rani"})
    void other_names_sound_otherwise(String one, String other) {
        assertThat(Sound.key(one)).isNotEqualTo(Sound.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, muhammad",
        "احمد, ahmad",
        "اقبال, iqbal",
        "فاطمہ, fatima",
        "عائشہ, ayesha",
        "یوسف, yusuf",
        "محمود, mahmood",
        "انور, anwar",
        "عثمان, usman",
        "رحیم, raheem",
        "علی, ali",
        "ممتاز, mumtaz",
        "خان, khan",
        "الحسن, hasan"
    })
    void names_without_vowels_share_their_consonants_with_those_that_have_them(String bare, String spelt) {
        Set<String> shared = new HashSet<>(Word.of(Words.fold(bare)).skeletons());
        shared.retainAll(Word.of(spelt).skeletons());

        assertThat(shared).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"சுப்பிரமணியம், subramaniyam", "சந்திரன், chandran"})
    void vowels_that_nobody_speaks_make_no_difference_to_the_consonants(String written, String spelt) {
        assertThat(Word.of(Words.fold(written)).skeletons())
                .containsAnyElementsOf(Word.of(spelt).skeletons());
    }

    @Property
    void keys_are_letters_and_digits_and_never_longer(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 30) String word) {
        assertThat(Sound.key(word)).matches("[a-z]*").hasSizeLessThanOrEqualTo(2 * word.length());
        assertThat(Sound.skeleton(word)).doesNotContain("i").hasSizeLessThanOrEqualTo(2 * word.length());
    }
}

package bandhu.chassis.search.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LatinTest {
    @ParameterizedTest
    @CsvSource({
        "නිමල්, nimal",
        "කමලා, kamala",
        "පෙරේරා, perera",
        "තිලක, thilaka",
        "චන්දන, chandana",
        "ශාන්ත, shantha",
        "සිංහ, sinha",
        "විජේසිංහ, wijesingha",
        "පිරියා, piriya",
        "பிரியா, priya",
        "மோகன், mohan",
        "லட்சுமி, lakshumi",
        "முகமது, muhamad",
        "ගැමුණු, gemunu",
        "நிமல், nimal",
        "முருகன், murugan",
        "செந்தில், senthil",
        "ஆனந்தன், anandan",
        "பாண்டியன், pandiyan",
        "கமலா, kamala",
        "নিমাই, nimai",
        "সুমন, suman",
        "সুমন, sumon",
        "রহমান, rahman",
        "রবীন্দ্রনাথ, rabindranath",
        "আনন্দ, ananda",
        "ጸጋዬ, tsegaye",
        "አበበ, abebe",
        "ገብረ, gebre",
        "መድኅን, medhin",
        "ብርሃን, birhan",
        "मोहन, mohan",
        "Ømer, omer",
        "straße, strasse",
        "Иван, ivan",
        "Γιώργος, giorgos",
        "王小明, wangxiaoming",
        "王小明, xiaoming",
        "อรุณ, xrun"
    })
    void words_are_read_as_people_write_them(String word, String reading) {
        assertThat(Latin.readings(Words.fold(word))).contains(reading);
    }

    @Test
    void a_word_in_plain_letters_is_its_own_reading() {
        assertThat(Latin.readings("nimal2")).containsExactly("nimal2");
    }

    @Test
    void there_are_few_readings() {
        assertThat(Latin.readings("রবীন্দ্রনাথ")).hasSizeBetween(1, 4).doesNotHaveDuplicates();
    }

    @Test
    void arabic_scripts_leave_out_vowels() {
        assertThat(Latin.isBare("محمد")).isTrue();
        assertThat(Latin.isBare("נתן")).isTrue();
        assertThat(Latin.isBare("නිමල්")).isFalse();
        assertThat(Latin.isBare("nimal")).isFalse();
        assertThat(Latin.isBare("123")).isFalse();
    }

    @Test
    void the_article_may_be_left_out() {
        assertThat(Latin.readings(Words.fold("الحسن"))).contains("hsn");
    }
}

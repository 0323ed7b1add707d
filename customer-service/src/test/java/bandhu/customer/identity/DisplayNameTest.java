package bandhu.customer.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayNameTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"en", "si", "si-LK", "ta", "bn", "am", "ur", "ar", "nonsense"})
    void given_middle_and_family_name_stand_in_this_order(String language) {
        assertThat(DisplayName.derive(Kind.PERSON, name("Ananda", "Kentish", "Coomaraswamy"), null, language))
                .isEqualTo("Ananda Kentish Coomaraswamy");
    }

    @ParameterizedTest
    @CsvSource({
        "hu, Béla, , Bartók, Bartók Béla",
        "zh-Latn, Xiaoming, , Wang, Wang Xiaoming",
        "vi, An, Văn, Nguyễn, Nguyễn Văn An",
        "zh, 小明, , 王, 王小明",
        "ja, 太郎, , 山田, 山田太郎",
        "ko, 길동, , 홍, 홍길동",
        "en, 小明, , 王, 王小明",
        "ja, ジョン, , スミス, ジョン・スミス"
    })
    void some_languages_begin_with_the_family(
            String language, String given, String middle, String family, String shown) {
        assertThat(DisplayName.derive(Kind.PERSON, name(given, middle, family), null, language))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "am, ጸጋዬ, ገብረ መድኅን, , ጸጋዬ ገብረ መድኅን",
        "am, ኃይለማርያም, ደሳለኝ, ቦሼ, ኃይለማርያም ደሳለኝ ቦሼ",
        "ta, ஆனந்தன், முருகேசன், , ஆனந்தன் முருகேசன்"
    })
    void the_fathers_name_follows_and_no_family_name_is_missed(
            String language, String given, String father, String grandfather, String shown) {
        assertThat(DisplayName.derive(Kind.PERSON, name(given, father, grandfather), null, language))
                .isEqualTo(shown);
    }

    @Test
    void one_name_is_a_whole_name() {
        assertThat(DisplayName.derive(Kind.PERSON, name("ஆனந்தன்", null, null), null, "ta"))
                .isEqualTo("ஆனந்தன்");
        assertThat(DisplayName.derive(Kind.PERSON, name(null, null, "خان"), null, "ur"))
                .isEqualTo("خان");
    }

    @Test
    void an_organization_has_its_legal_name() {
        Organization acme = new Organization("Acme Ltd", null, null, null, null);

        assertThat(DisplayName.derive(Kind.ORGANIZATION, null, acme, "hu")).isEqualTo("Acme Ltd");
    }

    @Test
    void a_person_is_not_called_after_the_employer() {
        Organization acme = new Organization("Acme Ltd", null, null, null, null);

        assertThat(DisplayName.derive(Kind.PERSON, null, acme, null)).isNull();
    }

    @Test
    void a_title_alone_is_no_name() {
        assertThat(DisplayName.derive(Kind.PERSON, new PersonName("Dr", null, null, null, null), null, null))
                .isNull();
    }

    private static PersonName name(String given, String middle, String family) {
        return new PersonName(null, given, middle, family, null);
    }
}

package bandhu.chassis.page;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SortKeyTest {
    @ParameterizedTest
    @CsvSource({"am, አበበ", "si, නිමල්", "ta, நிமல்", "bn, নিমাই"})
    void a_language_puts_its_own_script_first(String language, String name) {
        assertThat(compare("Nimal", name, null)).isNegative();
        assertThat(compare("Nimal", name, language)).isPositive();
    }

    @Test
    void swedish_letters_with_rings_come_last() {
        assertThat(compare("Åsa", "Zoe", "en")).isNegative();
        assertThat(compare("Åsa", "Zoe", "sv")).isPositive();
    }

    @Test
    void a_language_without_an_order_of_its_own_has_the_common_one() {
        for (String name : List.of("Nimal", "නිමල්", "ä", "")) {
            assertThat(SortKey.of(name, "en")).isEqualTo(SortKey.of(name));
            assertThat(SortKey.of(name, "xx-nonsense")).isEqualTo(SortKey.of(name));
            assertThat(SortKey.of(name, null)).isEqualTo(SortKey.of(name));
        }
        assertThat(SortKey.of(null, "si")).isEmpty();
    }

    private static int compare(String one, String other, String language) {
        return Arrays.compareUnsigned(SortKey.of(one, language), SortKey.of(other, language));
    }
}

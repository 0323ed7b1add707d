package bandhu.chassis.search.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartQueryTest {
    @ParameterizedTest
    @CsvSource({"imal, imal", "mal perer, perer", "o'brien, brien", "මල් පෙරේ, පෙරේ", "明是好人, 明是好人"})
    void the_longest_part_of_one_word_is_looked_up(String part, String text) {
        assertThat(PartQuery.of(part))
                .hasValueSatisfying(query -> assertThat(query.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ma", "a b", "12345", "--", ""})
    void what_tells_too_little_is_not(String part) {
        assertThat(PartQuery.of(part)).isEmpty();
    }

    @Test
    void of_a_long_word_as_much_as_lies_in_one_piece() {
        assertThat(PartQuery.of("abcdefghij".repeat(5)))
                .hasValueSatisfying(query -> assertThat(query.text()).hasSize(30));
    }
}

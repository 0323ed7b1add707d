package bandhu.chassis.customfield.table;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextKeyTest {
    @Test
    void a_text_that_fits_is_its_own_key() {
        String longest = "ආ".repeat(255);

        assertThat(TextKey.of(longest)).isEqualTo(longest);
    }

    @Test
    void long_texts_differ_where_they_differ_at_all() {
        String common = "a".repeat(5_000);

        assertThat(TextKey.of(common + "b"))
                .hasSize(264)
                .startsWith("a".repeat(200))
                .isNotEqualTo(TextKey.of(common + "c"))
                .isEqualTo(TextKey.of(common + "b"));
    }

    @Test
    void no_letter_is_cut_in_two() {
        String key = TextKey.of("a".repeat(199) + "😀".repeat(100));

        assertThat(key).hasSize(199 + 64).doesNotContain("\ud83d");
    }
}

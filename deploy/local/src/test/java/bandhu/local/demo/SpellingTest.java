package bandhu.local.demo;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    @Test
    void a_missing_space_means_the_same_product() {
        assertThat(Spelling.closest("GTXPro", List.of("GTX Pro", "GTX Basic"))).contains("GTX Pro");
    }

    @Test
    void one_missing_letter_means_the_word_with_it() {
        assertThat(Spelling.closest("technolgy", Spelling.INDUSTRIES)).contains("technology");
        assertThat(Spelling.country("Philipines")).contains("Philippines");
    }

    @Test
    void a_word_that_could_mean_two_means_none() {
        assertThat(Spelling.closest("model x", List.of("model a", "model b"))).isEmpty();
    }

    @Test
    void short_words_are_never_guessed() {
        assertThat(Spelling.closest("MG1", List.of("MG2"))).isEmpty();
    }

    @Test
    void an_unknown_word_means_none() {
        assertThat(Spelling.closest("alchemy", Spelling.INDUSTRIES)).isEmpty();
    }

    @Test
    void edits_count_insertions_deletions_and_substitutions() {
        assertThat(Spelling.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.edits("", "abc")).isEqualTo(3);
    }
}

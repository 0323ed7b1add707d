package bandhu.chassis.search.token;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTest {
    private static final Space SPACE = new Space("acme", "customers");

    @Test
    void a_name_is_found_as_it_is_written_and_as_it_is_read() {
        Document document = Document.of(SPACE, SearchText.named("නිමල් පෙරේරා"));

        assertThat(document.vector())
                .contains(SPACE.lexeme(Kind.NAMED, "නිමල්"))
                .contains(SPACE.lexeme(Kind.WORD, "nimal"))
                .contains(SPACE.lexeme(Kind.NAME, "නිමල් පෙරේරා"))
                .contains(SPACE.lexeme(Kind.NAME, "nimal perera"))
                .doesNotContain(SPACE.lexeme(Kind.NAMED, "nimal"));
        assertThat(document.terms()).contains("නිමල්", "nimal", "perera");
    }

    @Test
    void words_of_a_name_as_it_is_written_are_told_from_others() {
        Document document =
                Document.of(SPACE, SearchText.named("නිමල්", "Nimal").texts("Nimal Ltd"));

        assertThat(document.vector())
                .contains(SPACE.lexeme(Kind.NAMED, "nimal"), SPACE.lexeme(Kind.WORD, "nimal"))
                .contains(SPACE.lexeme(Kind.WORD, "ltd"))
                .doesNotContain(SPACE.lexeme(Kind.NAMED, "ltd"));
    }

    @Test
    void an_address_is_found_whole_by_its_words_and_by_its_domain() {
        Document document = Document.of(SPACE, SearchText.named("x").emails(Stream.of("Nimal.Perera@Example.org")));

        assertThat(document.vector())
                .contains(SPACE.lexeme(Kind.WHOLE, "nimal.perera@example.org"))
                .contains(SPACE.lexeme(Kind.WHOLE, "example.org"))
                .contains(SPACE.lexeme(Kind.WORD, "perera"));
        assertThat(document.terms()).doesNotContain("perera");
    }

    @Test
    void a_number_is_found_by_its_last_digits() {
        Document document = Document.of(SPACE, SearchText.named("x").phones(Stream.of("+94771234567")));

        assertThat(document.vector())
                .contains(SPACE.lexeme(Kind.DIGITS, "94771234567"))
                .contains(SPACE.lexeme(Kind.DIGITS, "771234567"))
                .contains(SPACE.lexeme(Kind.DIGITS, "4567"))
                .doesNotContain(SPACE.lexeme(Kind.DIGITS, "567"));
    }

    @Test
    void numbers_are_no_terms() {
        assertThat(Document.of(SPACE, SearchText.named("Order 2024")).terms()).containsExactly("order");
    }

    @Test
    void quotes_and_backslashes_are_spelt_as_the_database_reads_them() {
        assertThat(Document.of(SPACE, SearchText.named("x").ids(Stream.of("a'b\\c")))
                        .vector())
                .contains("a''b\\\\c'");
    }

    @Test
    void lexemes_of_two_tenants_or_collections_differ() {
        assertThat(SPACE.lexeme(Kind.WORD, "nimal"))
                .isNotEqualTo(new Space("other", "customers").lexeme(Kind.WORD, "nimal"))
                .isNotEqualTo(new Space("acme", "products").lexeme(Kind.WORD, "nimal"));
    }

    @Test
    void what_is_missing_is_left_out() {
        assertThat(SearchText.named("a", null, "a").texts((String) null)).isEqualTo(SearchText.named("a"));
        assertThat(Document.of(SPACE, SearchText.named()).vector()).isEmpty();
    }
}

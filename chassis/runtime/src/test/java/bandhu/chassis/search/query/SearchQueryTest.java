package bandhu.chassis.search.query;

import bandhu.chassis.search.token.Kind;
import bandhu.chassis.search.token.Space;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SearchQueryTest {
    private static final Space SPACE = new Space("acme", "customers");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---", "\u200b", "'", "@"})
    void nothing_to_look_for_is_refused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> SearchQuery.of(typed));
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SearchQuery.of("a".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> SearchQuery.of("a b c d e f g h i j k l m"));
        assertThat(SearchQuery.of("a b c d e f g h i j k l").readings()).hasSize(12);
    }

    @Test
    void the_grades_go_from_a_whole_name_to_its_consonants() {
        Grades grades = SearchQuery.of("Nimal Per").grades(SPACE);

        assertThat(grades.queries())
                .startsWith(
                        name("nimal per"),
                        "(" + named("nimal") + " & " + named("per") + ")",
                        "(" + anywhere("nimal", "") + " & " + anywhere("per", "") + ")",
                        "(" + named("nimal") + " & " + named("per") + ":*)",
                        "(" + anywhere("nimal", "") + " & " + anywhere("per", ":*") + ")");
        assertThat(grades.queries().get(5))
                .contains(SPACE.lexeme(Kind.SOUND, "nimal"), SPACE.lexeme(Kind.SOUND, "par"));
        assertThat(grades.ends()).containsExactly(4, 6);
    }

    @Test
    void words_of_other_scripts_are_looked_for_as_they_are_read_too() {
        assertThat(SearchQuery.of("නිමල්").grades(SPACE).queries().get(2)).contains(word("නිමල්"), word("nimal"));
    }

    @Test
    void a_script_without_vowels_is_compared_by_consonants_with_all() {
        String skeletons = SearchQuery.of("محمد").grades(SPACE).queries().get(6);

        assertThat(skeletons).contains(SPACE.lexeme(Kind.SKELETON, "mmt"));
        assertThat(SearchQuery.of("muhammad").grades(SPACE).queries().get(6))
                .contains(SPACE.lexeme(Kind.BARE_SKELETON, "mmt"))
                .doesNotContain(SPACE.lexeme(Kind.SKELETON, "mmt"));
    }

    @ParameterizedTest
    @CsvSource({
        "077 123 4567, 771234567",
        "+94 77-123-4567, 94771234567",
        "0771234567, 771234567",
        "4567, 4567",
        "৪৫৬৭, 4567"
    })
    void telephone_numbers_are_looked_for_by_their_digits(String typed, String digits) {
        Grades grades = SearchQuery.of(typed).grades(SPACE);

        assertThat(grades.queries().get(2)).contains(SPACE.lexeme(Kind.DIGITS, digits));
        assertThat(grades.queries().get(4)).contains(SPACE.lexeme(Kind.DIGITS, digits) + ":*");
    }

    @Test
    void whoever_has_an_address_comes_first() {
        Grades grades = SearchQuery.of("Nimal.Perera@Example.org").grades(SPACE);

        assertThat(grades.queries().getFirst()).isEqualTo(SPACE.lexeme(Kind.WHOLE, "nimal.perera@example.org"));
        assertThat(grades.queries().subList(1, 4)).containsOnly("");
        assertThat(grades.queries().get(5))
                .contains(word("nimal"), word("perera"))
                .doesNotContain("example");
    }

    @Test
    void ids_are_looked_for_whole_and_by_their_beginning() {
        Grades grades = SearchQuery.of("C-12").grades(SPACE);

        assertThat(grades.queries().get(2)).contains(SPACE.lexeme(Kind.WHOLE, "c-12"));
        assertThat(grades.queries().get(4)).contains(SPACE.lexeme(Kind.WHOLE, "c-12") + ":*");
    }

    @Test
    void one_grade_is_asked_for_without_those_before_it() {
        Grades grades = SearchQuery.of("nimal").grades(SPACE);

        assertThat(grades.alone(0).ends()).containsExactly(0);
        assertThat(grades.alone(3).ends()).containsExactly(2, 3);
        assertThat(grades.alone(3).first()).isEqualTo(3);
        assertThat(grades.before(0)).isEmpty();
        assertThat(grades.before(2)).contains(name("nimal"));
    }

    @Property
    void whatever_is_typed_is_refused_or_makes_queries(@ForAll("typed") String typed) {
        try {
            Grades grades = SearchQuery.of(typed).grades(SPACE);
            List<Integer> ends = grades.ends();
            assertThat(ends)
                    .isSorted()
                    .allSatisfy(end -> assertThat(grades.queries().get(end)).isNotEmpty());
            assertThat(grades.widest()).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("A query ");
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("නිමල්王محمد\u200d'")
                .ofMaxLength(30);
    }

    private static String named(String token) {
        return SPACE.lexeme(Kind.NAMED, token);
    }

    private static String anywhere(String token, String marks) {
        return "(" + named(token) + marks + " | " + word(token) + marks + ")";
    }

    private static String word(String token) {
        return SPACE.lexeme(Kind.WORD, token);
    }

    private static String name(String token) {
        return SPACE.lexeme(Kind.NAME, token);
    }
}

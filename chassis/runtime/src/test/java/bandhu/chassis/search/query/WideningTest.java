package bandhu.chassis.search.query;

import bandhu.chassis.search.token.Kind;
import bandhu.chassis.search.token.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WideningTest {
    private static final Space SPACE = new Space("acme", "customers");

    @ParameterizedTest
    @CsvSource({
        "perrera, perera, true",
        "nmial, nimal, true",
        "nimal, kamal, false",
        "fernado, fernando, true",
        "wijesingha, wijesinghe, true",
        "perer, pererawatta, true",
        "ab, abc, false",
        "nimal, nixal, true"
    })
    void a_slip_or_two_are_near(String typed, String term, boolean near) {
        Widening widening = Widening.of(SearchQuery.of(typed), Map.of(0, List.of(term)));

        assertThat(widening != null).isEqualTo(near);
    }

    @Test
    void the_nearest_come_first_and_there_are_at_most_twenty() {
        List<String> two = IntStream.rangeClosed('a', 'z')
                .filter(letter -> letter != 'r')
                .mapToObj(letter -> "pe" + (char) letter + "xra")
                .toList();
        List<String> all = new ArrayList<>(two);
        all.add("perera");

        List<String> near =
                Widening.of(SearchQuery.of("perrra"), Map.of(0, all)).terms().get(0);

        assertThat(near).hasSize(20).startsWith("perera");
    }

    @Test
    void a_word_that_nothing_is_near_to_finds_nothing() {
        assertThat(Widening.of(SearchQuery.of("nimal xyzzy"), Map.of(1, List.of("perera"))))
                .isNull();
        assertThat(Widening.of(SearchQuery.of("nimal"), Map.of())).isNull();
    }

    @Test
    void only_words_that_nothing_has_are_spelt_otherwise() {
        SearchQuery query = SearchQuery.of("nimal perrera");
        Grades grades =
                Widening.of(query, Map.of(1, List.of("perera", "perreira"))).grades(query, SPACE);

        assertThat(grades.ends().getLast()).isEqualTo(8);
        assertThat(grades.queries().subList(0, 7)).isEqualTo(query.grades(SPACE).queries());
        assertThat(grades.queries().get(7))
                .contains(SPACE.lexeme(Kind.WORD, "nimal"), SPACE.lexeme(Kind.WORD, "perera"))
                .contains(SPACE.lexeme(Kind.WORD, "perrera") + ":*");
    }

    @Test
    void a_cursor_carries_the_terms() {
        Widening widening =
                Widening.of(SearchQuery.of("nimall perrera"), Map.of(0, List.of("nimal"), 1, List.of("perera")));

        assertThat(Widening.unpack(widening.pack())).isEqualTo(widening);
    }
}

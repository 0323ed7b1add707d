package bandhu.chassis.problem;

import bandhu.chassis.language.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of problems is that of the code and that of the texts. */
class KnownProblemTest {

    @Test
    void the_common_problems_are_listed_with_their_status() {
        assertThat(CommonProblem.values()).allSatisfy(problem -> assertThat(KnownProblem.find(problem.code()))
                .as(problem.code())
                .hasValueSatisfying(known -> assertThat(known.status()).isEqualTo(problem.status())));
    }

    @Test
    void every_problem_has_its_texts_and_no_text_is_of_an_unknown_one() {
        Set<String> texts = Language.ENGLISH.keys().stream()
                .filter(key -> key.startsWith("problem."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts)
                .isEqualTo(KnownProblem.all().stream()
                        .flatMap(known -> Stream.of("title", "meaning", "advice")
                                .map(part -> "problem." + known.code() + "." + part))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void violations_are_listed_by_codes_that_there_are() {
        Set<String> kinds = Language.ENGLISH.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());

        assertThat(KnownProblem.all())
                .flatExtracting(KnownProblem::violations)
                .allMatch(code -> code.equals(KnownProblem.ANY) || kinds.contains(code));
    }
}

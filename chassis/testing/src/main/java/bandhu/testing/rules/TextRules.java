package bandhu.testing.rules;

import bandhu.chassis.problem.KnownProblem;
import bandhu.chassis.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said to people stands in the catalogue, and so in every language; problems are listed there with their status. */
final class TextRules {

    @ArchTest
    static void what_is_said_stands_in_the_catalogue(JavaClasses classes) {
        assertThat(new SourceTexts(Path.of("")).faults())
                .as("what the catalogue does not have")
                .isEmpty();
    }

    @ArchTest
    static void problems_are_listed(JavaClasses classes) {
        List<String> unlisted = classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemType.class::cast)
                .filter(problem -> KnownProblem.find(problem.code())
                        .filter(known -> known.status() == problem.status())
                        .isEmpty())
                .map(problem -> problem.code() + " " + problem.status())
                .toList();
        assertThat(unlisted).as("what bandhu/problems.properties does not list").isEmpty();
    }

    private TextRules() {}
}

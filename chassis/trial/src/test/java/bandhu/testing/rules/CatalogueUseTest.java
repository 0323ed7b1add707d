package bandhu.testing.rules;

import bandhu.chassis.language.Language;
import bandhu.chassis.problem.KnownProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue and all that is said in the suite: nothing is said that it does not have, and it has nothing that nobody says. */
class CatalogueUseTest {

    /** What is said by names that are put together: of problems, of their pages, between the items of lists; and in
     * scripts, whose use a test beside them looks at.
     */
    private static final Set<String> PUT_TOGETHER = Set.of("problem", "page", "list", "browser");

    private static List<SourceTexts> modules;

    @TempDir
    Path module;

    @BeforeAll
    static void read_the_sources_of_all_modules() throws IOException {
        Path root = Path.of(System.getProperty("bandhu.root", "../.."));
        try (Stream<Path> folders = Files.walk(root, 2)) {
            modules = folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .filter(folder -> !folder.endsWith("chassis/testing"))
                    .map(SourceTexts::new)
                    .toList();
        }
    }

    @Test
    void all_modules_are_read() {
        assertThat(modules).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void nothing_is_said_that_the_catalogue_does_not_have() {
        assertThat(modules).flatExtracting(SourceTexts::faults).isEmpty();
    }

    @Test
    void the_catalogue_has_nothing_that_nobody_says() {
        Set<String> said =
                modules.stream().flatMap(texts -> texts.keys().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = Language.ENGLISH.keys().stream()
                .filter(key -> !PUT_TOGETHER.contains(key.substring(0, key.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(said);
    }

    @Test
    void the_listed_problems_are_those_that_the_code_declares() {
        Map<String, Integer> declared = new TreeMap<>();
        modules.forEach(texts -> declared.putAll(texts.problems()));

        assertThat(KnownProblem.all().stream().collect(Collectors.toMap(KnownProblem::code, KnownProblem::status)))
                .isEqualTo(declared);
    }

    @Test
    void an_unknown_key_is_found() throws IOException {
        assertThat(faults("Text.of(\"unknown-id.unicorn\")"))
                .singleElement()
                .asString()
                .contains("unicorn");
    }

    @Test
    void a_key_that_is_put_together_is_found() throws IOException {
        assertThat(faults("Text.of(\"unknown-id.\" + name)")).hasSize(1);
        assertThat(faults("java.util.stream.Stream.of(name).map(Text::of)")).hasSize(1);
    }

    @Test
    void a_value_that_the_sentence_does_not_speak_of_is_found() throws IOException {
        assertThat(faults("Text.of(\"unknown-op.word\")")).hasSize(1);
        assertThat(faults("Text.of(\"unknown-op.word\", \"word\", name)")).hasSize(1);
        assertThat(faults("Text.of(\"unknown-op.word\", \"op\", name)")).isEmpty();
    }

    @Test
    void messages_of_constraints_and_problems_of_enums_are_seen() throws IOException {
        write("""
                @interface Known { String message() default "{known-code.standard}"; }
                enum Own implements ProblemType { GONE("gone", 410), SAME(CommonProblem.CONFLICT); }
                """);
        SourceTexts texts = new SourceTexts(module);

        assertThat(texts.keys()).containsExactly("known-code.standard");
        assertThat(texts.problems()).containsExactly(Map.entry("gone", 410));
    }

    private List<String> faults(String expression) throws IOException {
        write("class A { Object say(String name) { return " + expression + "; } }");
        return new SourceTexts(module).faults();
    }

    private void write(String source) throws IOException {
        Path file = module.resolve("src/main/java/A.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}

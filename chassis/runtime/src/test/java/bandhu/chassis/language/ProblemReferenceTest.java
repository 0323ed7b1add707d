package bandhu.chassis.language;

import bandhu.chassis.problem.KnownProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/reference/problems.md} is written from the catalogue; run with {@code -Dbandhu.contracts=write} to take over a change. */
class ProblemReferenceTest {
    /** Kinds of sentences that are no codes. */
    private static final Set<String> NO_CODES = Set.of("problem", "page", "list", "browser");

    /** Codes that problems have and violations too, beside those that a problem lists. */
    private static final Set<String> SHARED = Set.of("invalid", "too-large", "unknown-custom-field");

    private static final String HEAD = """
            # Problems

            Written from the catalogue by `ProblemReferenceTest` (`-Dbandhu.contracts=write`); change
            `chassis/runtime/src/main/resources/bandhu` instead.

            Whatever failed, the answer is `application/problem+json` (RFC 9457). `code` and `type` never change; `title`, `detail` and
            the `message` of each violation are for people and follow `Accept-Language` (%s; English by default), as
            `Content-Language` says. Match on codes, not on texts. Each `type` is a page at the gateway, in the reader's language:
            `/problems/not-found?lang=si`.

            A violation's `pointer` is an RFC 6901 pointer into the body, or `?name` of a query parameter or header.

            ## Codes of problems

            """;

    @Test
    void the_reference_is_what_the_catalogue_says() throws IOException {
        Path file = Path.of(System.getProperty("bandhu.root", "../..")).resolve("docs/reference/problems.md");
        String reference = reference();
        if (System.getProperty("bandhu.contracts", "").equals("write")) {
            Files.writeString(file, reference);
        }
        assertThat(file).as("-Dbandhu.contracts=write makes it").exists();
        assertThat(Files.readString(file)).isEqualTo(reference);
    }

    private static String reference() {
        StringBuilder text = new StringBuilder(
                HEAD.formatted(Language.all().stream().map(Language::tag).collect(Collectors.joining(", "))));
        text.append("| code | status | when | what to do | violations |\n| --- | --- | --- | --- | --- |\n");
        KnownProblem.all().forEach(problem -> text.append(line(problem)));
        text.append("\n## Codes of violations\n\nWith what may be said of each; `any` above is any of these.\n\n");
        text.append("| code | what is said |\n| --- | --- |\n");
        violations().forEach((code, said) -> text.append("| `%s` | %s |%n".formatted(code, String.join("<br>", said))));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String line(KnownProblem problem) {
        String violations = problem.violations().stream()
                .map(code -> code.equals(KnownProblem.ANY) ? "any" : "`" + code + "`")
                .collect(Collectors.joining(", "));
        return "| `%s` | %d | %s | %s | %s |\n"
                .formatted(
                        problem.code(),
                        problem.status(),
                        escaped(problem.meaning(Language.ENGLISH)),
                        escaped(problem.advice(Language.ENGLISH)),
                        violations);
    }

    private static Map<String, List<String>> violations() {
        return Language.ENGLISH.keys().stream()
                .sorted()
                .filter(key -> isOfViolation(kind(key)))
                .collect(Collectors.groupingBy(
                        ProblemReferenceTest::kind,
                        TreeMap::new,
                        Collectors.mapping(key -> escaped(example(key)), Collectors.toList())));
    }

    private static boolean isOfViolation(String kind) {
        return !NO_CODES.contains(kind) && KnownProblem.find(kind).isEmpty()
                || SHARED.contains(kind)
                || KnownProblem.all().stream()
                        .anyMatch(problem -> problem.violations().contains(kind));
    }

    /** The sentence with the names of its values in their places, and of its plural forms the one for many. */
    private static String example(String key) {
        Map<String, Object> values = new HashMap<>();
        Language.ENGLISH.wording(key).names().forEach(name -> values.put(name, new Named(name)));
        return Language.ENGLISH.say(Text.ofAnnotation(key, values));
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final class Named extends Number {
        private static final long serialVersionUID = 1L;

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public int intValue() {
            return 2;
        }

        @Override
        public long longValue() {
            return intValue();
        }

        @Override
        public float floatValue() {
            return intValue();
        }

        @Override
        public double doubleValue() {
            return intValue();
        }

        @Override
        public String toString() {
            return "{" + name + "}";
        }
    }
}

package bandhu.chassis.problem;

import bandhu.chassis.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A problem that some part of the suite can answer, as {@code bandhu/problems.properties} lists them all, and what people read
 * of it. A test compares the list with what the code of each service declares.
 *
 * @param violations the codes that its violations can have; {@link #ANY} alone for those of every rule
 */
public record KnownProblem(String code, int status, List<String> violations) implements ProblemType {
    /** Where each has its page. */
    public static final String PATH = "/problems/";

    /** Any code of a violation. */
    public static final String ANY = "*";

    private static final Map<String, KnownProblem> ALL = load();

    /** In the order of their codes. */
    public static Collection<KnownProblem> all() {
        return ALL.values();
    }

    public static Optional<KnownProblem> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** A few words without a final stop. */
    static String title(ProblemType type, Language language) {
        return language.say("problem." + type.code() + ".title");
    }

    /** A few words without a final stop. */
    public String title(Language language) {
        return title(this, language);
    }

    /** When it is answered. */
    public String meaning(Language language) {
        return language.say("problem." + code + ".meaning");
    }

    /** What whoever gets it can do. */
    public String advice(Language language) {
        return language.say("problem." + code + ".advice");
    }

    private static Map<String, KnownProblem> load() {
        Properties listed = new Properties();
        try (InputStream in = KnownProblem.class.getResourceAsStream("/bandhu/problems.properties")) {
            listed.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, KnownProblem> all = new TreeMap<>();
        listed.stringPropertyNames().forEach(code -> all.put(code, read(code, listed.getProperty(code))));
        return all;
    }

    private static KnownProblem read(String code, String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        return new KnownProblem(code, Integer.parseInt(words.getFirst()), words.subList(1, words.size()));
    }
}

package bandhu.chassis.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.TextNode;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue itself: every language says everything that English says, of the same values, in its own script. */
class CatalogueTest {

    /** What may stand in another language as it stands in English. */
    private static final Set<String> ALIKE = Set.of("list.separator");

    private static final Path FOLDER = Path.of("src/main/resources/bandhu/language");
    private static final Pattern LINE = Pattern.compile("([a-z-]+(?:\\.[a-z0-9-]+)+) = (.+)");
    private static final Pattern ISOLATE = Pattern.compile("\u2066[^\u2066\u2069]*\u2069");

    @Test
    void the_suite_speaks_six_languages_english_first() {
        assertThat(Language.all()).extracting(Language::tag).containsExactly("en", "am", "bn", "si", "ta", "ur");
    }

    @Test
    void every_file_is_a_language() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Language.all().stream()
                            .map(language -> language.tag() + ".properties")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_language_has_every_text_and_no_other(Language language) {
        assertThat(new TreeSet<>(language.keys())).isEqualTo(new TreeSet<>(Language.ENGLISH.keys()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_text_speaks_of_the_same_values_as_in_english(Language language) {
        assertThat(language.keys())
                .allSatisfy(key -> assertThat(language.wording(key).names())
                        .as(key)
                        .isEqualTo(Language.ENGLISH.wording(key).names()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_is_counted_has_all_plural_forms_of_the_language(Language language) {
        assertThat(language.keys()).allSatisfy(key -> assertThat(
                        language.wording(key).plurals().values())
                .as(key)
                .allSatisfy(forms -> assertThat(forms).containsExactlyInAnyOrderElementsOf(language.categories())));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_text_is_translated(Language language) {
        int[] scripts = UScript.getCode(new ULocale(language.tag()));
        assertThat(language.keys()).filteredOn(key -> !ALIKE.contains(key)).allSatisfy(key -> {
            assertThat(text(language, key)).as(key).isNotEqualTo(text(Language.ENGLISH, key));
            assertThat(text(language, key).codePoints()).as(key).anyMatch(point -> Arrays.stream(scripts)
                    .anyMatch(script -> UScript.getScript(point) == script));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void digits_are_those_of_the_wire(Language language) {
        assertThat(language.keys())
                .allSatisfy(key -> assertThat(text(language, key).codePoints())
                        .as(key)
                        .allMatch(point -> !Character.isDigit(point) || point <= '9'));
    }

    /** UAX 9: what is written from left to right would else take the stops and brackets beside it along. */
    @ParameterizedTest
    @MethodSource("languages")
    void in_text_from_right_to_left_latin_words_are_isolated(Language language) {
        if (language.direction().equals("rtl")) {
            assertThat(language.keys()).allSatisfy(key -> {
                String rest = ISOLATE.matcher(text(language, key)).replaceAll("");
                assertThat(rest).as(key).doesNotContainPattern("[A-Za-z\u2066\u2069]");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_file_says_nothing_twice_and_nothing_else(Language language) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(language.tag() + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher entry = LINE.matcher(line);
                assertThat(entry.matches()).as(line).isTrue();
                seen.add(entry.group(1));
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(language.keys());
    }

    static Stream<Language> languages() {
        return Language.all().stream();
    }

    static Stream<Language> translations() {
        return languages().filter(language -> language != Language.ENGLISH);
    }

    /** What a sentence says without its values, all its plural forms one after the other. */
    private static String text(Language language, String key) {
        StringBuilder text = new StringBuilder();
        collect(language.wording(key).message(), text);
        return text.toString();
    }

    private static void collect(MessageNode message, StringBuilder text) {
        for (MessageContentsNode part : message.getContents()) {
            switch (part) {
                case TextNode own -> text.append(own.getText());
                case ArgNode argument
                when argument.getComplexStyle() != null ->
                    argument.getComplexStyle().getVariants().forEach(variant -> collect(variant.getMessage(), text));
                default -> {}
            }
        }
    }
}

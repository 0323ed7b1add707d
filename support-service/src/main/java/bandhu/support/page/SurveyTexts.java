package bandhu.support.page;

import com.ibm.icu.util.ULocale;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a survey says in one language. A language that is not built in takes the tenant's own question, and English for the
 * little around it.
 */
public final class SurveyTexts {
    private static final String BUNDLE = "bandhu/support/page/texts";
    private static final String ENGLISH = "en";
    private static final Set<String> BUILT_IN = Set.of("am", "bn", ENGLISH, "si", "ta", "ur");

    private final String language;
    private final String question;
    private final ResourceBundle texts;

    private SurveyTexts(String language, String question) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(base(language)),
                SurveyTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.question = Objects.requireNonNullElseGet(question, () -> texts.getString("question"));
    }

    /**
     * The texts for a reader.
     *
     * @param wanted the reader's language, null when not known
     * @param tenants the tenant's languages, most wanted first
     * @param questions the tenant's own questions by language
     */
    public static SurveyTexts of(String wanted, List<String> tenants, Map<String, String> questions) {
        String language = Stream.concat(Stream.ofNullable(wanted), tenants.stream())
                .filter(tag ->
                        BUILT_IN.contains(base(tag)) || asked(tag, questions).isPresent())
                .findFirst()
                .orElse(ENGLISH);
        return new SurveyTexts(language, asked(language, questions).orElse(null));
    }

    /** The tenant's question in a language, else in that language wherever it is spoken. */
    private static Optional<String> asked(String tag, Map<String, String> questions) {
        return Stream.of(tag, base(tag))
                .flatMap(name -> questions.entrySet().stream()
                        .filter(question -> question.getKey().equalsIgnoreCase(name)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String base(String tag) {
        return ULocale.forLanguageTag(tag).getLanguage();
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** {@code rtl} for a script that is written from right to left, else {@code ltr}. */
    public String direction() {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    public String question() {
        return question;
    }

    /** What a score from 1 to 5 means. */
    public String label(int score) {
        return texts.getString("score." + score);
    }

    /** A text by its name, its places filled. */
    String text(String name, Object... values) {
        String text = texts.getString(name);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }
}

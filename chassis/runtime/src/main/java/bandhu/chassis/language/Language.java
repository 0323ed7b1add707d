package bandhu.chassis.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A language in which people are spoken to: one file of the catalogue, {@code bandhu/language/<ISO 639-1 code>.properties}, is
 * one language. English is what the others are translated from, and what is spoken to whoever understands none of them.
 */
public final class Language {
    private static final Map<String, Language> ALL = load();

    public static final Language ENGLISH = ALL.get(Locale.ENGLISH.getLanguage());

    private final ULocale locale;
    private final PluralRules plurals;
    private final Properties sentences;
    private final Map<String, Wording> wordings = new ConcurrentHashMap<>();

    private Language(String code, Properties sentences) {
        this.locale = new ULocale(code);
        this.plurals = PluralRules.forLocale(locale);
        this.sentences = sentences;
    }

    /** English first, the others by their codes. */
    public static Collection<Language> all() {
        return ALL.values();
    }

    /** @param tag ISO 639-1, {@code si} */
    public static Optional<Language> find(String tag) {
        return Optional.ofNullable(ALL.get(tag));
    }

    /** The BCP 47 tag: {@code si}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What those who speak it call it. */
    public String name() {
        return locale.getDisplayName(locale);
    }

    /** {@code ltr} or {@code rtl}, as HTML has it. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** The keys of all its sentences. */
    public Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    public String say(Text text) {
        return wording(text.key()).say(text.values(), this);
    }

    /** A sentence that speaks of no values. */
    public String say(String key) {
        return wording(key).say(Map.of(), this);
    }

    /** Throws {@link IllegalArgumentException} where the catalogue has no such sentence. */
    Wording wording(String key) {
        return wordings.computeIfAbsent(key, each -> {
            String pattern = sentences.getProperty(each);
            if (pattern == null) {
                throw new IllegalArgumentException("The catalogue has no sentence " + each);
            }
            return new Wording(pattern);
        });
    }

    /** The plural category by CLDR. */
    String category(Number number) {
        return plurals.select(number.doubleValue());
    }

    /** The plural categories that it tells apart. */
    Set<String> categories() {
        return plurals.getKeywords();
    }

    /** A value as it stands in a sentence: digits and dates as they are written on the wire, whatever the language. */
    String shown(Object value) {
        return switch (value) {
            case Collection<?> several ->
                several.stream().map(this::shown).collect(Collectors.joining(sentences.getProperty("list.separator")));
            case BigDecimal number -> shown(number.toPlainString());
            case null, default -> Isolation.of(String.valueOf(value), locale.isRightToLeft());
        };
    }

    /** The tag. */
    @Override
    public String toString() {
        return tag();
    }

    private static Map<String, Language> load() {
        Map<String, Language> all = new LinkedHashMap<>();
        all.put(Locale.ENGLISH.getLanguage(), null);
        for (String code : Locale.getISOLanguages()) {
            try (InputStream in = Language.class.getResourceAsStream("/bandhu/language/" + code + ".properties")) {
                if (in != null) {
                    Properties sentences = new Properties();
                    sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    all.put(code, new Language(code, sentences));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}

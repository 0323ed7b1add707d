package bandhu.chassis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the language of an answer by {@code Accept-Language} (RFC 9110, 12.5.4) with the lookup of RFC 4647, 3.4: the ranges
 * by falling quality, each shortened from its end until there is such a language. What cannot be read is passed over.
 */
public final class AcceptLanguage {
    public static final String HEADER = "Accept-Language";

    private static final int MOST_RANGES = 50;
    private static final int LONGEST_RANGE = 64;

    private AcceptLanguage() {}

    /**
     * The best language for the reader; English where none of the wanted ones is spoken here.
     *
     * @param headers the values of the header, one for each time it was sent; null for none
     */
    public static Language choose(List<String> headers) {
        List<LanguageRange> ranges = ranges(headers == null ? List.of() : headers);
        Set<String> refused = ranges.stream()
                .filter(range -> range.getWeight() == 0)
                .map(LanguageRange::getRange)
                .collect(Collectors.toSet());
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .flatMap(range -> lookup(range.getRange()).stream())
                .filter(language -> !refused.contains(language.tag()))
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** What an answer that was written for its reader says of that, to the reader and to caches. */
    public static Map<String, String> headers(Language language) {
        return Map.of("Content-Language", language.tag(), "Vary", HEADER);
    }

    private static List<LanguageRange> ranges(List<String> headers) {
        List<LanguageRange> ranges = new ArrayList<>();
        Arrays.stream(String.join(",", headers).split(","))
                .filter(range -> range.length() <= LONGEST_RANGE)
                .limit(MOST_RANGES)
                .forEach(range -> {
                    try {
                        ranges.addAll(LanguageRange.parse(range.strip()));
                    } catch (IllegalArgumentException _) {
                        return;
                    }
                });
        return ranges;
    }

    /** A single letter or digit at the end leads to what follows it, and goes with it. */
    private static Optional<Language> lookup(String range) {
        String rest = range;
        while (true) {
            Optional<Language> found = Language.find(rest);
            int end = rest.lastIndexOf('-');
            if (found.isPresent() || end < 0) {
                return found;
            }
            rest = end >= 2 && rest.charAt(end - 2) == '-' ? rest.substring(0, end - 2) : rest.substring(0, end);
        }
    }
}

package bandhu.local.demo;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads misspelt words: the one known word that a text can only mean, or none. */
final class Spelling {
    private static final int MOST_EDITS = 1;
    private static final int SHORTEST = 5;

    /** What companies call their trade, in the singular form that exports use. */
    static final List<String> INDUSTRIES = List.of(
            "agriculture",
            "automotive",
            "construction",
            "consulting",
            "education",
            "employment",
            "energy",
            "entertainment",
            "finance",
            "government",
            "hospitality",
            "insurance",
            "logistics",
            "manufacturing",
            "marketing",
            "media",
            "medical",
            "pharmaceutical",
            "real estate",
            "retail",
            "services",
            "software",
            "technology",
            "telecommunications",
            "transportation",
            "travel");

    private static final Map<String, String> COUNTRIES = countries();

    private Spelling() {}

    /** The known word, where there is exactly one that differs from the text in letter case, spaces or one edit. */
    static Optional<String> closest(String text, Collection<String> known) {
        if (known.contains(text)) {
            return Optional.of(text);
        }
        List<String> same =
                known.stream().filter(word -> plain(word).equals(plain(text))).toList();
        if (same.size() == 1) {
            return Optional.of(same.getFirst());
        }
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> near = known.stream()
                .filter(word -> edits(plain(word), plain(text)) <= MOST_EDITS)
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** The English name of a country that the text means. */
    static Optional<String> country(String text) {
        return closest(text, COUNTRIES.keySet());
    }

    /** The ISO 3166-1 alpha-2 code of an English country name. */
    static String countryCode(String name) {
        return COUNTRIES.get(name);
    }

    /** Levenshtein's distance with one row of memory. */
    static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            names.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        names.put("Korea", "KR");
        return names;
    }
}

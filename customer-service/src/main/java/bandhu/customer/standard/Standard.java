package bandhu.customer.standard;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A published list of codes. Each constant tells whether a text is one of its codes. */
public enum Standard {
    /** ISO 3166-1 alpha-2. */
    COUNTRY("ISO 3166-1 alpha-2", Known.COUNTRIES::contains),
    /** ISO 4217. */
    CURRENCY("ISO 4217", Known.CURRENCIES::contains),
    /** BCP 47 with a language that ISO 639 knows. */
    LANGUAGE("BCP 47", Standard::isLanguage),
    /** The IANA time-zone database. */
    ZONE("IANA tz", Known.ZONES::contains);

    private final String title;
    private final Predicate<String> test;

    Standard(String title, Predicate<String> test) {
        this.title = title;
        this.test = test;
    }

    public boolean knows(String code) {
        return test.test(code);
    }

    /** Its name for people, the same in every language: {@code ISO 4217}. */
    @Override
    public String toString() {
        return title;
    }

    /** The canonical spelling of a language tag ({@code SI-lk} is {@code si-LK}); what is no tag stays as it is. */
    public static String canonicalLanguage(String tag) {
        return tag == null || !isLanguage(tag) ? tag : locale(tag).toLanguageTag();
    }

    private static boolean isLanguage(String tag) {
        try {
            return Known.LANGUAGES.contains(locale(tag).getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }

    private static final class Known {
        static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
        static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
        static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}

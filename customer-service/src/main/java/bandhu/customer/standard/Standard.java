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
    COUNTRY("an ISO 3166-1 alpha-2 country code", Known.COUNTRIES::contains),
    /** ISO 4217. */
    CURRENCY("an ISO 4217 currency code", Known.CURRENCIES::contains),
    /** BCP 47 with a language that ISO 639 knows. */
    LANGUAGE("a BCP 47 language tag", Standard::isLanguage),
    /** The IANA time-zone database. */
    ZONE("an IANA time zone", Known.ZONES::contains);

    private final String description;
    private final Predicate<String> test;

    Standard(String description, Predicate<String> test) {
        this.description = description;
        this.test = test;
    }

    public boolean knows(String code) {
        return test.test(code);
    }

    /** For people: {@code an ISO 4217 currency code}. */
    public String description() {
        return description;
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

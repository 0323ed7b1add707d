package bandhu.customer.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name under which a customer is shown, where nobody chose one: the legal name of an organization, else the parts of a
 * person's name in the order of the language. Most languages begin with the given name, also those in which the father's or
 * grandfather's name follows and nobody has a family name (Amharic, Tamil): whatever parts there are stand in the order given,
 * middle, family. Some begin with the family's name (CLDR, person names, {@code nameOrderLocales}); in Chinese, Japanese and
 * Korean letters no space parts it from the given name, and a name of Katakana alone is a foreign one, given name first.
 */
public final class DisplayName {
    /** Characters: the longest that can be derived, three parts and the spaces between. */
    public static final int MOST = 3 * PersonName.MOST + 2;

    private static final Set<String> FAMILY_FIRST = Set.of("zh", "yue", "ja", "ko", "hu", "vi");
    private static final String MIDDLE_SECOND = "vi";
    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\u30fc\\u30fb\\s]+");
    private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}\\u30fc\\u30fb\\s]+");

    private DisplayName() {}

    /**
     * Null when there is none.
     *
     * @param language BCP 47, the customer's or else the tenant's; null for any. Names in East Asian letters need none.
     */
    public static String derive(Kind kind, PersonName name, Organization organization, String language) {
        if (kind == Kind.ORGANIZATION && organization != null && organization.legalName() != null) {
            return organization.legalName();
        }
        return name == null || !name.isUsable() ? null : together(name, language);
    }

    private static String together(PersonName name, String language) {
        String code = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        if (consistsOf(KATAKANA, name)) {
            return joined("\u30fb", name.given(), name.middle(), name.family());
        }
        boolean eastAsian = consistsOf(EAST_ASIAN, name);
        String space = eastAsian ? "" : " ";
        if (code.equals(MIDDLE_SECOND)) {
            return joined(space, name.family(), name.middle(), name.given());
        }
        return eastAsian || FAMILY_FIRST.contains(code)
                ? joined(space, name.family(), name.given(), name.middle())
                : joined(space, name.given(), name.middle(), name.family());
    }

    private static boolean consistsOf(Pattern letters, PersonName name) {
        return parts(name.given(), name.middle(), name.family())
                .allMatch(part -> letters.matcher(part).matches());
    }

    private static String joined(String space, String... parts) {
        return parts(parts).collect(Collectors.joining(space));
    }

    private static Stream<String> parts(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull);
    }
}

package bandhu.chassis.page;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sort keys of names: ICU collation keys, cut to 64 bytes, so that any index sorts every script. By CLDR's root order, or by the
 * order of a language, which mostly puts its own script first.
 */
public final class SortKey {
    private static final int LENGTH = 64;
    private static final int MOST_LANGUAGES = 200;
    private static final RuleBasedCollator FULL = collator(ULocale.ROOT, Collator.TERTIARY);
    private static final RuleBasedCollator BASE = collator(ULocale.ROOT, Collator.PRIMARY);
    private static final Map<String, RuleBasedCollator> LANGUAGES = new ConcurrentHashMap<>();

    private SortKey() {}

    /** The key to store and to sort by; empty for null. */
    public static byte[] of(String name) {
        return name == null ? new byte[0] : cut(FULL.getCollationKey(name).toByteArray());
    }

    /** @param language BCP 47; the root order for one that CLDR has no order of, and for null */
    public static byte[] of(String name, String language) {
        if (name == null || language == null) {
            return of(name);
        }
        if (LANGUAGES.size() > MOST_LANGUAGES) {
            LANGUAGES.clear();
        }
        return cut(LANGUAGES
                .computeIfAbsent(language, tag -> collator(ULocale.forLanguageTag(tag), Collator.TERTIARY))
                .getCollationKey(name)
                .toByteArray());
    }

    /** The first bytes of every key whose name begins with these letters, case and accents aside. */
    public static byte[] prefix(String beginning) {
        byte[] key = BASE.getCollationKey(beginning).toByteArray();
        return cut(Arrays.copyOf(key, Math.max(0, key.length - 1)));
    }

    /** Which ICU made the keys: to be made anew when it changes. */
    public static String version() {
        return VersionInfo.ICU_VERSION.toString();
    }

    private static byte[] cut(byte[] key) {
        return key.length <= LENGTH ? key : Arrays.copyOf(key, LENGTH);
    }

    private static RuleBasedCollator collator(ULocale locale, int strength) {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(locale);
        collator.setStrength(strength);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return (RuleBasedCollator) collator.freeze();
    }
}

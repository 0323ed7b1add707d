package bandhu.chassis.page;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.Arrays;

/** Sort keys of names: the ICU root-collation key, cut to 64 bytes, so that any index sorts every script alike. */
public final class SortKey {
    private static final int LENGTH = 64;
    private static final RuleBasedCollator FULL = collator(Collator.TERTIARY);
    private static final RuleBasedCollator BASE = collator(Collator.PRIMARY);

    private SortKey() {}

    /** The key to store and to sort by; empty for null. */
    public static byte[] of(String name) {
        return name == null ? new byte[0] : cut(FULL.getCollationKey(name).toByteArray());
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

    private static RuleBasedCollator collator(int strength) {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        collator.setStrength(strength);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return (RuleBasedCollator) collator.freeze();
    }
}

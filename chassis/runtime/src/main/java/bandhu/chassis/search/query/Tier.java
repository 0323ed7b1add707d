package bandhu.chassis.search.query;

import java.util.Locale;

/** How near to what was asked for a record is, the nearest first; each is one or more grades of {@link Grades}. */
public enum Tier {
    /** The words themselves, in any script. */
    EXACT(2),
    /** The last word is the beginning of one. */
    PREFIX(4),
    /** Words that sound alike. */
    SOUND(5),
    /** Words that share their consonants, of scripts that spell vowels otherwise or not at all. */
    SKELETON(6),
    /** Words that are spelt nearly so. */
    FUZZY(8);

    private final int last;

    Tier(int last) {
        this.last = last;
    }

    public static Tier of(int grade) {
        for (Tier tier : values()) {
            if (grade <= tier.last) {
                return tier;
            }
        }
        throw new IllegalArgumentException("There is no grade " + grade);
    }

    /** The last of its grades. */
    public int last() {
        return last;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

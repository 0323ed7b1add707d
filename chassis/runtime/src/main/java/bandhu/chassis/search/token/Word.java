package bandhu.chassis.search.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a word is found by.
 *
 * @param folded as it is written, folded
 * @param readings what it is in Latin letters, the most common first; of a word in plain Latin letters itself
 * @param sounds how its readings sound; empty for a script that leaves out vowels
 * @param skeletons the consonants of its readings
 * @param isBare whether its script leaves out vowels
 */
public record Word(String folded, List<String> readings, Set<String> sounds, Set<String> skeletons, boolean isBare) {
    /** Characters of a sound key or skeleton: shorter ones are too many words'. */
    private static final int SHORTEST = 2;

    /** @param folded a word of a text that {@link Words#fold} folded */
    public static Word of(String folded) {
        List<String> readings = Latin.readings(folded);
        boolean bare = Latin.isBare(folded);
        Set<String> sounds = new LinkedHashSet<>();
        Set<String> skeletons = new LinkedHashSet<>();
        if (!isNumber(folded)) {
            for (String reading : readings) {
                if (bare) {
                    keep(skeletons, Sound.skeleton(reading.replace('w', 'v')));
                    keep(skeletons, Sound.skeleton(reading.replace("w", "")));
                } else {
                    keep(skeletons, Sound.skeleton(reading));
                    keep(sounds, Sound.key(reading));
                }
            }
        }
        return new Word(folded, readings, sounds, skeletons, bare);
    }

    private static void keep(Set<String> keys, String key) {
        if (key.length() >= SHORTEST) {
            keys.add(key);
        }
    }

    /** Whether it is digits alone. */
    public boolean isNumber() {
        return isNumber(folded);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The most common reading, or the word itself where there is none. */
    public String reading() {
        return readings.isEmpty() ? folded : readings.getFirst();
    }
}

package bandhu.chassis.search.token;

/**
 * How a word in Latin letters sounds, as coarse as people are who write names of South Asia and the Horn of Africa in Latin
 * letters. One sound stands for each of k g q; t d; p b f v w; s sh c ch; j z zh; m; n; l; r; a e o u; i y ee. A w counts as a
 * vowel before consonants; an h counts at the beginning and between vowels, aspiration does not; what is doubled or long counts
 * once; vowels side by side are {@code i} when one of them is; a nasal takes the place of articulation of what follows. So Thilak
 * and Tilak, Muhammad and Mohamed, Hailemariam and Haylemaryam are the same. The function is our own, after Soundex (R. C. Russell,
 * US patent 1261167, 1918) and the variation that is seen in the transliterations of CLDR against the spellings of people.
 */
final class Sound {
    /** The sounds of a to z, where their neighbours do not say otherwise. */
    private static final String SOUNDS = "apktapkhijklmnapkrstappkij";

    private static final String VOWELS = "aeiouy";
    private static final String SOFTENING = "eiy";

    /** Of which the end is silent, as in Haque. */
    private static final String SILENT = "que";

    /** Letters that an h behind them does not follow, but aspirates or otherwise changes. */
    private static final String ASPIRATED = "kgcjtdpbsz";

    private Sound() {}

    /** @param word of a to z and digits, which stay as they are */
    static String key(String word) {
        StringBuilder sounds = sounds(word);
        StringBuilder key = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (sound == 'h' && i > 0 && !(isVowel(sounds.charAt(i - 1)) && isVowel(at(sounds, i + 1)))) {
                continue;
            }
            add(key, isNasal(sound) ? nasal(sound, at(sounds, i + 1)) : sound);
        }
        return key.toString();
    }

    /**
     * The consonants of a word, for scripts that leave out vowels, write them otherwise than people do in Latin letters, or part
     * consonants by vowels that nobody speaks. A vowel counts at the beginning alone, where any is {@code a}; so does an h, which
     * elsewhere keeps apart what it stands between.
     */
    static String skeleton(String word) {
        StringBuilder sounds = sounds(word);
        StringBuilder skeleton = new StringBuilder(sounds.length());
        char last = ' ';
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (isVowel(sound)) {
                skeleton.append(i == 0 ? "a" : "");
            } else {
                boolean again = sound == last && !Character.isDigit(sound);
                skeleton.append(again || sound == 'h' && i > 0 ? "" : sound);
                last = sound;
            }
        }
        return skeleton.toString();
    }

    private static StringBuilder sounds(String written) {
        String word = written.endsWith(SILENT) ? written.substring(0, written.length() - 2) : written;
        StringBuilder sounds = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter == 'x') {
                add(sounds, 'k');
                add(sounds, 's');
            } else if (letter != 'h' || i == 0 || ASPIRATED.indexOf(word.charAt(i - 1)) < 0) {
                add(sounds, sound(letter, at(word, i + 1)));
            }
        }
        return sounds;
    }

    private static char sound(char letter, char next) {
        if (letter < 'a' || letter > 'z') {
            return letter;
        }
        return switch (letter) {
            case 'c' -> next == 'h' || SOFTENING.indexOf(next) >= 0 ? 's' : 'k';
            case 'e' -> next == 'e' ? 'i' : 'a';
            case 'w' -> next == 'h' || next == ' ' || VOWELS.indexOf(next) >= 0 ? 'p' : 'a';
            default -> SOUNDS.charAt(letter - 'a');
        };
    }

    private static void add(StringBuilder sounds, char sound) {
        int end = sounds.length() - 1;
        char last = end < 0 ? ' ' : sounds.charAt(end);
        if (isVowel(sound) && isVowel(last)) {
            sounds.setCharAt(end, sound == last ? last : 'i');
        } else if (sound != last || Character.isDigit(sound)) {
            sounds.append(sound);
        }
    }

    private static char at(CharSequence text, int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }

    private static boolean isVowel(char sound) {
        return sound == 'a' || sound == 'i';
    }

    private static boolean isNasal(char sound) {
        return sound == 'm' || sound == 'n';
    }

    private static char nasal(char sound, char next) {
        return next == 'p' ? 'm' : "ktsj".indexOf(next) >= 0 ? 'n' : sound;
    }
}

package bandhu.chassis.search.token;

/** What a lexeme says of its record. The letter stands between the space's code and the token. */
public enum Kind {
    /** A word of a name, as it is written. */
    NAMED('a'),
    /** A word of another text, or of a name as it is read in Latin letters. */
    WORD('w'),
    /** A whole name. */
    NAME('n'),
    /** A whole e-mail address, domain or id. */
    WHOLE('i'),
    /** The last digits of a telephone number, four or more. */
    DIGITS('d'),
    /** How a word sounds: {@link Sound#key}. */
    SOUND('s'),
    /** Its consonants: {@link Sound#skeleton}. */
    SKELETON('k'),
    /** The same of a word in a script that leaves out vowels. */
    BARE_SKELETON('b');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}

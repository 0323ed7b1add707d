package bandhu.chassis.field.custom;

import bandhu.chassis.language.Text;
import bandhu.chassis.text.PhoneNumbers;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one spelling of texts that stand for something: web addresses, e-mail addresses, telephone numbers. */
public final class Words {
    static final int LONGEST_URL = 2_000;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 50;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Pattern WEB = Pattern.compile("(?i)(https?://[^\\s/?#@]+)((?:[/?#]\\S*)?)");

    /** The valid e-mail address of the HTML standard, in the letters of every script (RFC 6531). */
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?"
            + "(?:\\.[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?)*");

    private Words() {}

    /** The text without space around it. */
    static String text(Object given) throws BadValue {
        if (!(given instanceof String text)) {
            throw new BadValue(Text.of("wrong-type.text"));
        }
        if (CONTROL.matcher(text).find()) {
            throw new BadValue(Text.of("invalid-format.control"));
        }
        return text.strip();
    }

    /** Scheme and host in small letters. */
    static String url(String text) throws BadValue {
        Matcher parts = WEB.matcher(text);
        if (text.length() > LONGEST_URL || !parts.matches()) {
            throw new BadValue(Text.of("invalid-format.url", "most", LONGEST_URL));
        }
        return parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2);
    }

    static String email(String text) throws BadValue {
        if (text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches()) {
            throw new BadValue(Text.of("invalid-format.email"));
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** E.164. */
    static String phone(String text, String region) throws BadValue {
        return (text.length() > LONGEST_PHONE
                        ? java.util.Optional.<String>empty()
                        : PhoneNumbers.parse(text, region).map(PhoneNumbers::e164))
                .orElseThrow(() -> new BadValue("invalid-format", Text.of("phone.number")));
    }

    /** The spelling in which a value of the type is kept, for conditions; what is no such value stays as it is. */
    public static String spelled(CustomType type, String text, String region) {
        try {
            return switch (type) {
                case URL -> url(text.strip());
                case EMAIL -> text.strip().toLowerCase(Locale.ROOT);
                case PHONE -> phone(text.strip(), region);
                case REFERENCE -> Scalars.id(text);
                default -> text;
            };
        } catch (BadValue _) {
            return text;
        }
    }
}

package bandhu.chassis.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads telephone numbers by the world's numbering plans, as libphonenumber knows them. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> TEXTED =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private PhoneNumbers() {}

    /**
     * The number in E.164.
     *
     * @param region where numbers without a country code are at home (ISO 3166-1 alpha-2), or null
     * @return empty when it cannot be read as a number
     */
    public static Optional<PhoneNumber> parse(String typed, String region) {
        try {
            PhoneNumber number = PLANS.parse(typed, region);
            return PLANS.isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    public static String e164(PhoneNumber number) {
        return PLANS.format(number, PhoneNumberFormat.E164);
    }

    public static boolean isTexted(PhoneNumber number) {
        return TEXTED.contains(PLANS.getNumberType(number));
    }

    /** Whether someone at home where the number is would mean it by this text. */
    public static boolean isSpelling(String text, PhoneNumber number) {
        return text != null
                && parse(text, PLANS.getRegionCodeForNumber(number))
                        .filter(number::exactlySameAs)
                        .isPresent();
    }

    /** Whether a number in E.164 belongs to a range that its country has given out. */
    public static boolean isAssigned(String e164) {
        return parse(e164, null).map(PLANS::isValidNumber).orElse(false);
    }
}

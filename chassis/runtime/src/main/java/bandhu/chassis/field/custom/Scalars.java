package bandhu.chassis.field.custom;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads plain JSON values as numbers, dates, money and ids, and writes them in the one form in which they are kept. */
public final class Scalars {
    /** Digits after the point that a number keeps. */
    public static final int SCALE = 6;

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int UUID_LENGTH = 36;
    private static final int LAST_YEAR = 9_999;

    private Scalars() {}

    public static BigDecimal number(Object given) throws BadValue {
        BigDecimal number =
                switch (given) {
                    case BigDecimal decimal -> decimal;
                    case BigInteger whole -> new BigDecimal(whole);
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case null, default -> throw new BadValue(Text.of("wrong-type.number"));
                };
        if (number.precision() - number.scale() > LARGEST.precision()
                || number.abs().compareTo(LARGEST) > 0) {
            throw new BadValue(Text.of("out-of-range.number"));
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > SCALE) {
            throw new BadValue(Text.of("out-of-range.decimals", "most", SCALE));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The number as JSON gives it back, so that what was stored equals what is sent again. */
    static Object kept(BigDecimal number) {
        if (number.scale() > 0) {
            return number;
        }
        return number.abs().compareTo(LARGEST_INT) <= 0 ? (Object) number.intValueExact() : number.longValueExact();
    }

    public static LocalDate date(Object given) throws BadValue {
        if (!(given instanceof String text)) {
            throw new BadValue("wrong-type", Text.of("invalid-format.day"));
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new BadValue(Text.of("out-of-range.year"));
            }
            return day;
        } catch (DateTimeException _) {
            throw new BadValue(Text.of("invalid-format.day"));
        }
    }

    public static Money money(Object given) throws BadValue {
        if (!(given instanceof Map<?, ?> members)
                || members.size() != 2
                || !(members.get("amount") instanceof String amount)
                || !(members.get("currency") instanceof String currency)) {
            throw new BadValue(Text.of("wrong-type.money"));
        }
        try {
            return Money.of(amount, currency);
        } catch (InvalidValueException e) {
            throw new BadValue("invalid-format", e.text());
        }
    }

    static Map<String, Object> kept(Money money) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("amount", money.amount());
        members.put("currency", money.currency());
        return members;
    }

    public static String id(Object given) throws BadValue {
        if (!(given instanceof String text)) {
            throw new BadValue("wrong-type", Text.of("invalid-format.id"));
        }
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text).toString();
            }
        } catch (IllegalArgumentException _) {
            throw new BadValue(Text.of("invalid-format.id"));
        }
        throw new BadValue(Text.of("invalid-format.id"));
    }
}

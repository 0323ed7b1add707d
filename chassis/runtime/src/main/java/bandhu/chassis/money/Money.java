package bandhu.chassis.money;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in minor units of an ISO 4217 currency: 125000 LKR cents are 1250.00 LKR. On the wire the amount is a decimal
 * string in the currency's scale.
 */
@Schema(name = "Money", description = "An amount as a decimal string in the scale of its ISO 4217 currency.")
public record Money(@JsonIgnore long minor, @JsonProperty String currency) {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        if (!isCurrency(currency)) {
            throw new InvalidValueException(Text.of("invalid-value.currency", "currency", currency));
        }
    }

    /** Reads the wire form. Throws {@link InvalidValueException} for a bad number, a finer scale than the currency has, or an overflow. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        if (amount == null || amount.length() > 24 || !amount.matches("-?\\d{1,17}(\\.\\d{1,4})?")) {
            throw new InvalidValueException(Text.of("invalid-value.amount"));
        }
        if (!isCurrency(currency)) {
            throw new InvalidValueException(Text.of("invalid-value.currency", "currency", currency));
        }
        try {
            return new Money(
                    new BigDecimal(amount).movePointRight(scale(currency)).longValueExact(), currency);
        } catch (ArithmeticException _) {
            throw new InvalidValueException(Text.of("invalid-value.amount-scale", "currency", currency));
        }
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    @JsonProperty("amount")
    @Schema(examples = "1250.00")
    public String amount() {
        return BigDecimal.valueOf(minor, scale(currency)).toPlainString();
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** This amount times a quantity, rounded half up to the minor unit. */
    public Money times(BigDecimal quantity) {
        BigInteger product = BigDecimal.valueOf(minor)
                .multiply(quantity)
                .setScale(0, RoundingMode.HALF_UP)
                .unscaledValue();
        return new Money(product.longValueExact(), currency);
    }

    /** Digits after the point: 0 for JPY, 2 for LKR, 3 for BHD. */
    public static int scale(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static boolean isCurrency(String code) {
        return code != null && CODES.contains(code);
    }
}

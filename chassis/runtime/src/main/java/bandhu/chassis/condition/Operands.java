package bandhu.chassis.condition;

import bandhu.chassis.field.Field;
import bandhu.chassis.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Reads JSON values as a field's type. */
public final class Operands {
    private static final int UUID_LENGTH = 36;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final int MOST_SCALE = 30;

    private Operands() {}

    /**
     * The value in the form in which it is kept; a {@link LocalDate} for a day of a moment. Empty where no record can have it.
     * Throws {@link IllegalArgumentException} with a message for the client.
     */
    public static Optional<Object> read(Field field, JsonNode json) {
        if (json.isTextual() && json.textValue().length() > Limits.TEXT) {
            throw new IllegalArgumentException("A text has at most " + Limits.TEXT + " characters.");
        }
        return value(field, json);
    }

    /** The same of what a record holds, however long it is. */
    public static Optional<Object> value(Field field, JsonNode json) {
        return switch (field.type()) {
            case TEXT -> text(field, json);
            case ID -> Optional.of(uuid(string(json, "An id is a UUID.")));
            case BOOLEAN -> Optional.of(bool(json));
            case INTEGER -> Optional.of(integer(json));
            case NUMBER -> Optional.of(number(json));
            case DATE -> Optional.of(day(string(json, "A day is written YYYY-MM-DD.")));
            case MOMENT -> Optional.of(moment(string(json, "A moment is written YYYY-MM-DDThh:mm:ssZ.")));
            case MONEY -> Optional.of(money(json));
        };
    }

    private static Optional<Object> text(Field field, JsonNode json) {
        String text = string(json, "A text is wanted.");
        if (!field.values().isEmpty() && !field.values().contains(text)) {
            throw new IllegalArgumentException("One of " + String.join(", ", field.values()) + " is wanted.");
        }
        return Optional.ofNullable(field.normalise().apply(text));
    }

    private static String string(JsonNode json, String message) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException(message);
        }
        return json.textValue();
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("An id is a UUID.");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("An id is a UUID.", e);
        }
    }

    private static Boolean bool(JsonNode json) {
        if (!json.isBoolean()) {
            throw new IllegalArgumentException("true or false is wanted.");
        }
        return json.booleanValue();
    }

    private static Long integer(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw new IllegalArgumentException("A whole number is wanted.");
        }
        return json.longValue();
    }

    private static BigDecimal number(JsonNode json) {
        if (!json.isNumber()) {
            throw new IllegalArgumentException("A number is wanted.");
        }
        BigDecimal number = json.decimalValue().stripTrailingZeros();
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > MOST_SCALE) {
            throw new IllegalArgumentException("A number lies between -10^12 and 10^12, with at most 30 decimals.");
        }
        return number;
    }

    private static Money money(JsonNode json) {
        if (!json.isObject()
                || json.size() != 2
                || !json.path("amount").isTextual()
                || !json.path("currency").isTextual()) {
            throw new IllegalArgumentException("Money is {\"amount\": \"12.50\", \"currency\": \"LKR\"}.");
        }
        return Money.of(json.get("amount").textValue(), json.get("currency").textValue());
    }

    private static Object moment(String text) {
        return text.length() == "2026-01-31".length() ? day(text) : instant(text);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isTooFar(day.getYear())) {
                throw new IllegalArgumentException("A year lies between 1 and 9999.");
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day is written YYYY-MM-DD.", e);
        }
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (isTooFar(moment.getYear())) {
                throw new IllegalArgumentException("A year lies between 1 and 9999.");
            }
            return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A moment is written YYYY-MM-DDThh:mm:ssZ, a day YYYY-MM-DD.", e);
        }
    }

    private static boolean isTooFar(int year) {
        return year < 1 || year > 9_999;
    }
}

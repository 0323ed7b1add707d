package bandhu.chassis.condition;

import bandhu.chassis.field.Field;
import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
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
import java.util.function.Supplier;

/** Reads JSON values as a field's type. */
public final class Operands {
    private static final int UUID_LENGTH = 36;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final int MOST_SCALE = 30;

    private Operands() {}

    /**
     * The value in the form in which it is kept; a {@link LocalDate} for a day of a moment. Empty where no record can have it.
     * Throws {@link InvalidValueException} for what is no value of the field.
     */
    public static Optional<Object> read(Field field, JsonNode json) {
        if (json.isTextual() && json.textValue().length() > Limits.TEXT) {
            throw invalid(Text.of("invalid-value.text-limit", "most", Limits.TEXT));
        }
        return value(field, json);
    }

    /** The same of what a record holds, however long it is. */
    public static Optional<Object> value(Field field, JsonNode json) {
        return switch (field.type()) {
            case TEXT -> text(field, json);
            case ID -> Optional.of(uuid(string(json, () -> Text.of("invalid-format.id"))));
            case BOOLEAN -> Optional.of(bool(json));
            case INTEGER -> Optional.of(integer(json));
            case NUMBER -> Optional.of(number(json));
            case DATE -> Optional.of(day(string(json, () -> Text.of("invalid-format.day"))));
            case MOMENT -> Optional.of(moment(string(json, () -> Text.of("invalid-value.moment"))));
            case MONEY -> Optional.of(money(json));
        };
    }

    private static Optional<Object> text(Field field, JsonNode json) {
        String text = string(json, () -> Text.of("wrong-type.text"));
        if (!field.values().isEmpty() && !field.values().contains(text)) {
            throw invalid(Text.of("unknown-option.one-of", "values", field.values()));
        }
        return Optional.ofNullable(field.normalise().apply(text));
    }

    private static String string(JsonNode json, Supplier<Text> message) {
        if (!json.isTextual()) {
            throw invalid(message.get());
        }
        return json.textValue();
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw invalid(Text.of("invalid-format.id"));
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw invalid(Text.of("invalid-format.id"));
        }
    }

    private static Boolean bool(JsonNode json) {
        if (!json.isBoolean()) {
            throw invalid(Text.of("wrong-type.boolean"));
        }
        return json.booleanValue();
    }

    private static Long integer(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw invalid(Text.of("invalid-value.integer"));
        }
        return json.longValue();
    }

    private static BigDecimal number(JsonNode json) {
        if (!json.isNumber()) {
            throw invalid(Text.of("wrong-type.number"));
        }
        BigDecimal number = json.decimalValue().stripTrailingZeros();
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > MOST_SCALE) {
            throw invalid(Text.of("invalid-value.number-range", "most", MOST_SCALE));
        }
        return number;
    }

    private static Money money(JsonNode json) {
        if (!json.isObject()
                || json.size() != 2
                || !json.path("amount").isTextual()
                || !json.path("currency").isTextual()) {
            throw invalid(Text.of("wrong-type.money"));
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
                throw invalid(Text.of("out-of-range.year"));
            }
            return day;
        } catch (DateTimeException _) {
            throw invalid(Text.of("invalid-format.day"));
        }
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (isTooFar(moment.getYear())) {
                throw invalid(Text.of("out-of-range.year"));
            }
            return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException _) {
            throw invalid(Text.of("invalid-value.moment-or-day"));
        }
    }

    private static InvalidValueException invalid(Text text) {
        return new InvalidValueException(text);
    }

    private static boolean isTooFar(int year) {
        return year < 1 || year > 9_999;
    }
}

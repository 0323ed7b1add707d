package bandhu.chassis.imports.mapping;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.relation.ExternalReferences;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads cells. Throws {@link InvalidValueException} for what is not what it should be. */
public final class Cells {
    /** What spreadsheets take for the beginning of a formula; exports put an apostrophe before it. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1", "x");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0");

    /** Groups of three between commas are read as one number. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d{1,30}|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d{1,30})?");

    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();

    private final DateTimeFormatter days;
    private final String dayFormat;

    private Cells(DateTimeFormatter days, String dayFormat) {
        this.days = days;
        this.dayFormat = dayFormat;
    }

    /** @param dayFormat null for ISO 8601; throws {@link IllegalArgumentException} for what is no format */
    public static Cells withDays(String dayFormat) {
        return dayFormat == null
                ? new Cells(DateTimeFormatter.ISO_LOCAL_DATE, "yyyy-MM-dd")
                : new Cells(
                        DateTimeFormatter.ofPattern(dayFormat.replace('y', 'u'), Locale.ROOT)
                                .withResolverStyle(ResolverStyle.STRICT),
                        dayFormat);
    }

    /** The cell as it was before it was made harmless for spreadsheets, without the space around it. */
    public static String restored(String cell) {
        boolean neutral = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return (neutral ? cell.substring(1) : cell).strip();
    }

    /** The cell so that no spreadsheet calculates it. */
    public static String neutral(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    JsonNode read(String text, Target target) {
        return switch (target.kind()) {
            case TEXT -> TextNode.valueOf(text);
            case REFERENCE -> TextNode.valueOf(ExternalReferences.of(target.system(), text));
            case NUMBER -> number(text);
            case BOOLEAN -> bool(text);
            case WORD -> TextNode.valueOf(word(text, target));
            case DAY -> TextNode.valueOf(day(text));
            case WHEN -> TextNode.valueOf(dayFormat.length() == text.length() ? dayOr(text) : text);
            case TEXTS -> text.startsWith("[") ? list(text) : texts(text);
            case LIST -> list(text);
        };
    }

    private static JsonNode number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValueException(Text.of("invalid-number.cell"));
        }
        String digits = text.replace(",", "");
        return digits.indexOf('.') < 0 ? whole(new BigInteger(digits)) : DecimalNode.valueOf(new BigDecimal(digits));
    }

    /** The node that a parser would make of it, because nodes of other widths are not equal. */
    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? LongNode.valueOf(number.longValue()) : BigIntegerNode.valueOf(number);
    }

    private static JsonNode bool(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            throw new InvalidValueException(Text.of("invalid-boolean.cell"));
        }
        return BooleanNode.valueOf(TRUE.contains(word));
    }

    private static String word(String text, Target target) {
        return target.words().stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValueException(Text.of("unknown-value.one-of", "values", target.words())));
    }

    private String day(String text) {
        try {
            return LocalDate.parse(text, days).toString();
        } catch (DateTimeException _) {
            throw new InvalidValueException(Text.of("invalid-date.cell", "format", dayFormat));
        }
    }

    private String dayOr(String text) {
        try {
            return LocalDate.parse(text, days).toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    private static JsonNode list(String text) {
        try {
            if (JSON.readTree(text) instanceof ArrayNode list) {
                return list;
            }
        } catch (JsonProcessingException _) {
            throw new InvalidValueException(Text.of("invalid-list.cell"));
        }
        throw new InvalidValueException(Text.of("invalid-list.cell"));
    }

    private static JsonNode texts(String text) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String item : text.split(";")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}

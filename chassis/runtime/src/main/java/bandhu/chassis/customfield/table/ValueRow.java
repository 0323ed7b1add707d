package bandhu.chassis.customfield.table;

import bandhu.chassis.condition.time.MonthDays;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Scalars;
import bandhu.chassis.money.Money;
import bandhu.chassis.page.SortKey;
import bandhu.chassis.text.Fold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A value as the side table holds it.
 *
 * @param t the text, a long one as a {@link TextKey}; of money the currency
 * @param f the folded text
 * @param s the text's sort key, in hexadecimal digits
 * @param n the number times 10^6, or minor units of money
 * @param md month and day of the date
 */
public record ValueRow(
        UUID fieldId, int ord, String t, String f, String s, Long n, LocalDate day, Integer md, Boolean flag) {

    /** @param value in the form in which the record's row keeps it */
    public static List<ValueRow> of(Definition field, Object value) {
        UUID id = field.id();
        return switch (field.type()) {
            case TEXT, URL, EMAIL, PHONE, SELECT -> List.of(text(id, (String) value));
            case MULTISELECT -> words(id, (List<?>) value);
            case REFERENCE -> List.of(word(id, 0, (String) value));
            case NUMBER -> List.of(number(id, scaled(value), null));
            case MONEY -> {
                Money money = money((Map<?, ?>) value);
                yield List.of(number(id, money.minor(), money.currency()));
            }
            case DATE -> {
                LocalDate day = LocalDate.parse((String) value);
                yield List.of(new ValueRow(id, 0, null, null, null, null, day, MonthDays.number(day), null));
            }
            case BOOLEAN -> List.of(new ValueRow(id, 0, null, null, null, null, null, null, (Boolean) value));
        };
    }

    /** Several words of one field, in their order. */
    public static List<ValueRow> words(UUID fieldId, List<?> words) {
        List<ValueRow> rows = new ArrayList<>();
        for (Object word : words) {
            rows.add(word(fieldId, rows.size(), (String) word));
        }
        return rows;
    }

    public static ValueRow text(UUID fieldId, String text) {
        return new ValueRow(
                fieldId,
                0,
                TextKey.of(text),
                Fold.of(text),
                HexFormat.of().formatHex(SortKey.of(text)),
                null,
                null,
                null,
                null);
    }

    /** What a number, date or boolean of the side table is as a text; the same as {@link CustomType#TEXT} shows of it. */
    public String asText() {
        if (n != null) {
            return BigDecimal.valueOf(n, Scalars.SCALE).stripTrailingZeros().toPlainString();
        }
        return day != null ? day.toString() : flag.toString();
    }

    private static ValueRow word(UUID fieldId, int ord, String word) {
        return new ValueRow(fieldId, ord, word, null, null, null, null, null, null);
    }

    private static ValueRow number(UUID fieldId, long n, String t) {
        return new ValueRow(fieldId, 0, t, null, null, n, null, null, null);
    }

    private static long scaled(Object value) {
        return new BigDecimal(value.toString()).movePointRight(Scalars.SCALE).longValueExact();
    }

    private static Money money(Map<?, ?> members) {
        return Money.of((String) members.get("amount"), (String) members.get("currency"));
    }
}

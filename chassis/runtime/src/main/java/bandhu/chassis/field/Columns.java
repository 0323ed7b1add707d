package bandhu.chassis.field;

/**
 * The columns that hold a field's values. Only what an index can serve under row-level security stands here: text, uuid, bool,
 * integers, date, timestamptz.
 *
 * @param value the value: money in minor units, a number times ten to the {@code scale}
 * @param folded the text folded by {@link bandhu.chassis.text.Fold}, null where it is not kept
 * @param monthDay month times 100 plus day, null where it is not kept
 * @param currency beside the minor units of money, else null
 * @param scale digits after the point that a number keeps
 * @param isKeyed whether an index finds whole values, and not only the folded text
 */
public record Columns(String value, String folded, String monthDay, String currency, int scale, boolean isKeyed) {

    public static Columns of(String value) {
        return new Columns(value, null, null, null, 0, false);
    }

    public Columns folded(String column) {
        return new Columns(value, column, monthDay, currency, scale, isKeyed);
    }

    public Columns monthDay(String column) {
        return new Columns(value, folded, column, currency, scale, isKeyed);
    }

    public Columns currency(String column) {
        return new Columns(value, folded, monthDay, column, scale, isKeyed);
    }

    public Columns scale(int digits) {
        return new Columns(value, folded, monthDay, currency, digits, isKeyed);
    }

    public Columns keyed() {
        return new Columns(value, folded, monthDay, currency, scale, true);
    }
}

package bandhu.chassis.condition;

import bandhu.chassis.money.Money;
import java.util.OptionalInt;

/** The order of values of one kind. Amounts of two currencies have none. */
public final class Order {
    private Order() {}

    /** Empty where the two cannot be compared. */
    @SuppressWarnings("unchecked")
    static OptionalInt compare(Object one, Object other) {
        if (one instanceof Money money && other instanceof Money than) {
            return money.currency().equals(than.currency())
                    ? OptionalInt.of(Long.compare(money.minor(), than.minor()))
                    : OptionalInt.empty();
        }
        return OptionalInt.of(((Comparable<Object>) one).compareTo(other));
    }

    /** Whether the first is not above the second. */
    static boolean isSorted(Object low, Object high) {
        OptionalInt order = compare(low, high);
        return order.isPresent() && order.getAsInt() <= 0;
    }

    /** Whether the value lies in the range. */
    public static boolean holds(Match.Range range, Object value) {
        return isOn(range.low(), value, range.lowOpen(), 1) && isOn(range.high(), value, range.highOpen(), -1);
    }

    private static boolean isOn(Object end, Object value, boolean open, int side) {
        if (end == null) {
            return true;
        }
        OptionalInt order = compare(value, end);
        return order.isPresent() && (order.getAsInt() == 0 ? !open : Integer.signum(order.getAsInt()) == side);
    }
}

package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.sql.SqlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database's planner expects a statement to cost, in its own unit: good for nothing but a comparison. */
final class Price {
    private static final Pattern COST = Pattern.compile("cost=[0-9.]+\\.\\.([0-9.]+)");

    private Price() {}

    /** Asks for the price of a statement with its very values. */
    static SqlText question(SqlText statement) {
        return new SqlText().add("EXPLAIN ").add(statement);
    }

    /** @param answer the first line of the answer */
    static double of(String answer) {
        Matcher cost = COST.matcher(answer);
        if (!cost.find()) {
            throw new IllegalStateException("No price: " + answer);
        }
        return Double.parseDouble(cost.group(1));
    }
}

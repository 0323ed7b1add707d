package bandhu.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntFunction;

/** What other services know of customers. */
final class Known {
    private Known() {}

    /** @param values those of the service's own columns, one function for each */
    @SafeVarargs
    static void customers(Connection service, Story story, String columns, IntFunction<Object>... values)
            throws SQLException {
        try (Copy rows = new Copy(service, "known_customer", "tenant_id, id, version, deleted, " + columns)) {
            for (int n = 0; n < story.customers(); n++) {
                Object[] row =
                        Arrays.copyOf(new Object[] {story.tenant(), story.customer(n), 1, false}, 4 + values.length);
                for (int i = 0; i < values.length; i++) {
                    row[4 + i] = values[i].apply(n);
                }
                rows.row(row);
            }
        }
    }
}

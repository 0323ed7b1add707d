package bandhu.bench.seed;

import bandhu.chassis.text.Fold;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** What other services know of customers: what all of them keep, and what each keeps beside that. */
final class Known {
    private static final String COMMON =
            "tenant_id, id, version, deleted, display_name, display_name_fold, language, country, stage";

    private Known() {}

    /** @param values those of the service's own columns, one function for each */
    @SafeVarargs
    static void customers(Connection service, Story story, String columns, IntFunction<Object>... values)
            throws SQLException {
        try (Copy rows = new Copy(service, "known_customer", COMMON + ", " + columns)) {
            for (int n = 0; n < story.customers(); n++) {
                String name = CustomerRows.name(n);
                List<Object> row = new ArrayList<>(Arrays.asList(
                        story.tenant(),
                        story.customer(n),
                        1,
                        false,
                        name,
                        Fold.of(name),
                        CustomerRows.language(n),
                        CustomerRows.country(n),
                        CustomerRows.stage(n)));
                for (IntFunction<Object> value : values) {
                    row.add(value.apply(n));
                }
                rows.row(row.toArray());
            }
        }
    }
}

package bandhu.analytics.fact;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The lines of facts. */
@ApplicationScoped
class FactLines {
    private final Sql sql;

    FactLines(Sql sql) {
        this.sql = sql;
    }

    void record(Origin origin, List<FactLine> lines) {
        if (lines == null) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (FactLine line : lines) {
            long amount = line.amount() == null ? 0L : line.amount().minor();
            rows.add(new Object[] {
                origin.tenant(), origin.eventId(), rows.size(), line.productId(), line.family(), amount
            });
        }
        sql.batch("""
                INSERT INTO fact_line (tenant_id, event_id, ord, product_id, family, amount)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", rows);
    }
}

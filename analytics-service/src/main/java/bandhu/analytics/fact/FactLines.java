package bandhu.analytics.fact;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
        int ord = 0;
        for (FactLine line : lines) {
            sql.update(
                    """
                    INSERT INTO fact_line (tenant_id, event_id, ord, product_id, family, amount)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                    origin.tenant(),
                    origin.eventId(),
                    ord++,
                    line.productId(),
                    line.family(),
                    line.amount() == null ? 0L : line.amount().minor());
        }
    }
}

package bandhu.chassis.imports.stage;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What rows of the current tenant's files claim for themselves. Everything here is part of the transaction in progress. */
@ApplicationScoped
public class StagedClaims {
    private static final String KEEP = """
            INSERT INTO import_claim (tenant_id, file_id, claim, row_number)
            SELECT ?, ?, c.claim, c.row_number FROM unnest(?::bigint[], ?::bigint[]) AS c(claim, row_number)
            ON CONFLICT DO NOTHING""";

    /** The first that claimed each, and the last ones: what stands between them changes nothing of who was first and what stands. */
    private static final String EARLIER = """
            SELECT DISTINCT e.row_number FROM unnest(?::bigint[]) AS w(claim) CROSS JOIN LATERAL (
                (SELECT row_number FROM import_claim
                WHERE tenant_id = ? AND file_id = ? AND claim = w.claim AND row_number < ? ORDER BY row_number LIMIT 1)
                UNION
                (SELECT row_number FROM import_claim
                WHERE tenant_id = ? AND file_id = ? AND claim = w.claim AND row_number < ? ORDER BY row_number DESC LIMIT ?)) e
            ORDER BY 1""";

    private final Sql sql;
    private final Calls calls;

    StagedClaims(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    /** @param claims by the numbers of the rows that have them */
    public void keep(UUID file, Map<Long, ? extends Collection<Long>> claims) {
        List<Long> values = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        claims.forEach((row, all) -> all.forEach(claim -> {
            values.add(claim);
            rows.add(row);
        }));
        if (!values.isEmpty()) {
            sql.update(KEEP, calls.tenant(), file, values, rows);
        }
    }

    /** The rows before one that claimed any of these. */
    public List<Long> rows(UUID file, Collection<Long> claims, long before, int most) {
        String tenant = calls.tenant();
        return claims.isEmpty()
                ? List.of()
                : sql.query(
                        EARLIER,
                        row -> row.getLong(1),
                        List.copyOf(claims),
                        tenant,
                        file,
                        before,
                        tenant,
                        file,
                        before,
                        most);
    }
}

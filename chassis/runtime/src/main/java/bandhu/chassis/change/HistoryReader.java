package bandhu.chassis.change;

import bandhu.chassis.call.Calls;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the history of a record from its change rows. */
@ApplicationScoped
class HistoryReader implements History {
    private static final UUID LAST = new UUID(-1, -1);
    private static final String NEWEST_FIRST = "SELECT " + ChangeRows.COLUMNS + " FROM change c"
            + " WHERE tenant_id = ? AND collection = ? AND record_id = ? AND id < ? ORDER BY id DESC LIMIT ?";

    private final Sql sql;
    private final Calls calls;
    private final Cursors cursors;
    private final ChangeRows rows;

    HistoryReader(Sql sql, Calls calls, Cursors cursors, ChangeRows rows) {
        this.sql = sql;
        this.calls = calls;
        this.cursors = cursors;
        this.rows = rows;
    }

    @Override
    public Page<ChangeView> of(String collection, UUID recordId, ListQuery query) {
        query.allowUnsorted(Set.of());
        String scope = "history/" + collection + "/" + recordId;
        int limit = query.limit();
        UUID before = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(scope, cursor).getFirst()))
                .orElse(LAST);
        List<ChangeView> found =
                sql.query(NEWEST_FIRST, rows::read, calls.tenant(), collection, recordId, before, limit + 1).stream()
                        .map(ChangeView::of)
                        .toList();
        boolean more = found.size() > limit;
        List<ChangeView> items = more ? found.subList(0, limit) : found;
        String next = more ? cursors.seal(scope, items.getLast().id().toString()) : null;
        return query.page(items, next, () -> count(collection, recordId));
    }

    private long count(String collection, UUID recordId) {
        return sql.query(
                        "SELECT count(*) FROM change WHERE tenant_id = ? AND collection = ? AND record_id = ?",
                        row -> row.getLong(1),
                        calls.tenant(),
                        collection,
                        recordId)
                .getFirst();
    }
}

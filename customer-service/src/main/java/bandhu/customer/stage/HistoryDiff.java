package bandhu.customer.stage;

import bandhu.customer.lifecycle.StageRow;
import java.time.Instant;
import java.util.List;

/**
 * How a new history differs from the one that was kept.
 *
 * @param kept how many rows at the beginning are the same
 * @param added the rows after those
 * @param fresh those of the added rows that only continue what was known, and so are news
 * @param changesThePast whether rows that were kept are no longer true
 */
record HistoryDiff(int kept, List<StageRow> added, List<StageRow> fresh, boolean changesThePast) {

    static HistoryDiff between(List<StageRow> before, List<StageRow> after) {
        int kept = 0;
        while (kept < before.size() && kept < after.size() && before.get(kept).equals(after.get(kept))) {
            kept++;
        }
        var added = after.subList(kept, after.size());
        boolean changesThePast = kept < before.size();
        var fresh = changesThePast ? later(added, before.getLast().since()) : added;
        return new HistoryDiff(kept, List.copyOf(added), List.copyOf(fresh), changesThePast);
    }

    boolean isEmpty() {
        return added.isEmpty() && !changesThePast;
    }

    private static List<StageRow> later(List<StageRow> rows, Instant known) {
        return rows.stream().filter(row -> row.since().isAfter(known)).toList();
    }
}

package bandhu.customer.stage;

import bandhu.customer.lifecycle.LifecycleStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a customer stands, and how it came to that.
 *
 * @param since of a prospect: since the relationship began
 * @param nextDueAt when time alone will act next; absent when it never will
 * @param revision counts up with each event about it
 * @param history oldest first
 */
@Schema(name = "Lifecycle")
record LifecycleView(
        UUID customerId,
        @Schema(examples = "acquired") String stage,
        Instant since,
        Instant nextDueAt,
        long revision,
        List<Entry> history) {

    /**
     * One stage of the history.
     *
     * @param until when the next one began; absent for the current one
     * @param reason what a person wrote who said so
     * @param recordedAt when it was learnt
     */
    @Schema(name = "LifecycleEntry")
    record Entry(
            String stage,
            Instant since,
            Instant until,
            CauseView cause,

            @Schema(examples = "First purchase on 2017-03-01.")
            String sentence,

            String reason,
            Instant recordedAt) {}

    /** @param facts ids of the events behind it; none where time alone acted */
    @Schema(name = "LifecycleCause")
    record CauseView(@Schema(examples = "first-purchase") String code, List<String> facts) {}

    static List<Entry> entries(List<StageRecord> records, Map<String, String> notes) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < records.size(); i++) {
            var until = i + 1 < records.size() ? records.get(i + 1).row().since() : null;
            entries.add(entry(records.get(i), until, notes));
        }
        return entries;
    }

    static LifecycleView of(UUID customerId, Instant began, Optional<LifecycleHead> head, List<Entry> entries) {
        var last = entries.isEmpty() ? null : entries.getLast();
        return new LifecycleView(
                customerId,
                last == null ? LifecycleStage.PROSPECT.code() : last.stage(),
                last == null ? began : last.since(),
                head.map(LifecycleHead::nextDueAt).orElse(null),
                head.map(LifecycleHead::revision).orElse(0L),
                entries);
    }

    private static Entry entry(StageRecord record, Instant until, Map<String, String> notes) {
        var row = record.row();
        var reason = row.cause().facts().stream()
                .map(notes::get)
                .filter(Objects::nonNull)
                .findFirst();
        return new Entry(
                row.stage().code(),
                row.since(),
                until,
                new CauseView(row.cause().code(), row.cause().facts()),
                row.sentence(),
                reason.orElse(null),
                record.recordedAt());
    }
}

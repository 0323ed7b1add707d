package bandhu.chassis.undo.run;

import bandhu.chassis.undo.plan.Conflict;
import bandhu.chassis.undo.run.Outcome.Result;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was taken back.
 *
 * @param correlationId of the undo itself: by it the undo can be looked at, and undone
 * @param undoes what it took back
 * @param undone how many records stand as before, at least in what nobody else changed since
 * @param unchanged how many stood as before already
 * @param left how many were left as they are
 * @param items each record, the one that was changed last first
 */
@Schema(name = "UndoAnswer")
record UndoAnswer(String correlationId, String undoes, long undone, long unchanged, long left, List<Item> items) {

    /**
     * What became of a record.
     *
     * @param conflicts what others changed since
     * @param problem why it was left, or null
     */
    @Schema(name = "UndoItem")
    record Item(
            String collection,
            UUID recordId,
            Result result,
            List<Conflict> conflicts,
            @Schema(ref = "#/components/schemas/Problem") Object problem) {}

    static UndoAnswer of(
            String correlationId, String undoes, List<Outcome> outcomes, Function<Outcome, Object> problem) {
        return new UndoAnswer(
                correlationId,
                undoes,
                count(outcomes, List.of(Result.UNDONE, Result.PARTLY_UNDONE)),
                count(outcomes, List.of(Result.UNCHANGED)),
                count(outcomes, List.of(Result.CONFLICT, Result.REFUSED)),
                outcomes.stream()
                        .map(outcome -> new Item(
                                outcome.affected().collection(),
                                outcome.affected().recordId(),
                                outcome.result(),
                                outcome.conflicts(),
                                problem.apply(outcome)))
                        .toList());
    }

    private static long count(List<Outcome> outcomes, List<Result> results) {
        return outcomes.stream()
                .filter(outcome -> results.contains(outcome.result()))
                .count();
    }
}

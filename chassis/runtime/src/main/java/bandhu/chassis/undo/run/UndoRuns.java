package bandhu.chassis.undo.run;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.record.Loading;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.undo.plan.Affected;
import bandhu.chassis.undo.run.ChangeLog.Touched;
import bandhu.chassis.undo.run.Outcome.Result;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes back what a request did, chunk by chunk: what was done last goes first. Two who take back the same wait for each other,
 * and the second finds nothing left to do; so does one that is begun again after it was cut off.
 */
@ApplicationScoped
public class UndoRuns {
    /** How many records a transaction sets back. */
    public static final int CHUNK = 100;

    /** A hundred records with all that hangs on them may take longer than the role grants. */
    private static final Duration TIME = Duration.ofSeconds(45);

    private static final int OUR_FAULT = 500;
    private static final Comparator<Touched> ALWAYS_ALIKE =
            Comparator.comparing(Touched::collection).thenComparing(Touched::recordId);

    private final Sql sql;
    private final Calls calls;
    private final ChangeLog log;
    private final Undoables undoables;
    private final Loading loading;
    private final TakingBack takingBack;
    private final Failures failures;

    UndoRuns(
            Sql sql,
            Calls calls,
            ChangeLog log,
            Undoables undoables,
            Loading loading,
            TakingBack takingBack,
            Failures failures) {
        this.sql = sql;
        this.calls = calls;
        this.log = log;
        this.undoables = undoables;
        this.loading = loading;
        this.takingBack = takingBack;
        this.failures = failures;
    }

    /** @param next where the next chunk begins, null when this was the last */
    public record Chunk(List<Outcome> outcomes, UUID next) {}

    /**
     * Sets back a chunk of records in a transaction; where a rule stands against one of them, each in a transaction of its own.
     *
     * @param call of the undo, the same for all of its chunks
     * @param before {@code next} of the chunk before, null for the first
     */
    public Chunk chunk(Undoing undoing, Call call, UUID before) {
        List<Touched> records =
                inTransaction(call, () -> log.records(undoing, before == null ? ChangeLog.NEWEST : before, CHUNK));
        List<Outcome> outcomes;
        try {
            outcomes = together(undoing, call, records);
        } catch (RecordRefused _) {
            outcomes =
                    records.stream().map(record -> alone(undoing, call, record)).toList();
        }
        return new Chunk(
                outcomes, records.size() < CHUNK ? null : records.getLast().last());
    }

    /** How many records there are behind a change, null for all. */
    public long count(Undoing undoing, UUID behind) {
        return log.count(undoing, behind == null ? ChangeLog.NEWEST : behind, Integer.MAX_VALUE);
    }

    /**
     * The next records, each by the last change that was made to it, in the order in which they are set back; nobody else writes
     * them until the transaction in progress ends.
     */
    public Map<UUID, Affected> hold(Undoing undoing, Stretch stretch, int most) {
        List<Touched> records = log.records(undoing, stretch, most);
        lock(undoing, records);
        List<Affected> affected = log.affected(undoing, records);
        Map<UUID, Affected> held = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            held.put(records.get(i).last(), affected.get(i));
        }
        return held;
    }

    /** Sets one of them back in the transaction in progress, or throws what stands against it. */
    public Outcome takeBack(Undoing undoing, Affected affected) {
        Outcome outcome = takingBack.of(affected, undoing.force());
        if (outcome.problem() != null) {
            throw outcome.problem();
        }
        if (outcome.result() == Result.CONFLICT) {
            Text since = Text.of("conflict.since");
            throw new ProblemException(
                    CommonProblem.CONFLICT,
                    since,
                    outcome.conflicts().stream()
                            .map(conflict -> Violation.of(conflict.pointer(), since))
                            .toList());
        }
        return outcome;
    }

    /** The record that was changed by this change. */
    public UUID record(UUID change) {
        return log.record(change);
    }

    private List<Outcome> together(Undoing undoing, Call call, List<Touched> records) {
        try {
            return inTransaction(call, () -> {
                lock(undoing, records);
                return log.affected(undoing, records).stream()
                        .map(affected -> tried(undoing, affected))
                        .toList();
            });
        } catch (RecordRefused refused) {
            throw refused;
        } catch (RuntimeException atItsEnd) {
            throw new RecordRefused(refusal(atItsEnd));
        }
    }

    private Outcome alone(Undoing undoing, Call call, Touched record) {
        try {
            return together(undoing, call, List.of(record)).getFirst();
        } catch (RecordRefused refused) {
            Affected affected = inTransaction(
                    call, () -> log.affected(undoing, List.of(record)).getFirst());
            return Outcome.refused(affected, refused.problem());
        }
    }

    private Outcome tried(Undoing undoing, Affected affected) {
        try {
            return takingBack.of(affected, undoing.force());
        } catch (RuntimeException e) {
            throw new RecordRefused(refusal(e));
        }
    }

    /** What failed on our side ends the whole undo; what is done by then stays done. */
    private ProblemException refusal(RuntimeException failure) {
        ProblemException problem = failures.problem(failure);
        if (problem.type().status() >= OUR_FAULT) {
            throw failure;
        }
        return problem;
    }

    /** Nobody changes the records between the look at their changes and the end of the transaction. */
    private void lock(Undoing undoing, List<Touched> records) {
        sql.grant(TIME);
        sql.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('undo:' || ? || '/' || ?, 0))",
                _ -> true,
                calls.tenant(),
                undoing.correlationId());
        records.stream().sorted(ALWAYS_ALIKE).forEach(record -> undoables
                .find(record.collection())
                .ifPresent(undo -> loading.byId(undo.type(), record.recordId(), LockModeType.PESSIMISTIC_WRITE)));
    }

    private <T> T inTransaction(Call call, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> calls.as(call, work));
    }
}

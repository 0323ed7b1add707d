package bandhu.chassis.undo.run;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.idempotency.PartialAnswers;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.undo.run.ChangeLog.Touched;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Shows what a request changed, and takes it back. */
@ApplicationScoped
public class UndoService {
    private static final Logger LOG = Logger.getLogger(UndoService.class);

    /** The most records that one request takes back: as many as a batch can write. */
    private static final int MOST = 1_000;

    private final ChangeLog log;
    private final Undoables undoables;
    private final UndoRuns runs;
    private final Documents documents;
    private final PartialAnswers answers;
    private final Cursors cursors;
    private final Calls calls;

    UndoService(
            ChangeLog log,
            Undoables undoables,
            UndoRuns runs,
            Documents documents,
            PartialAnswers answers,
            Cursors cursors,
            Calls calls) {
        this.log = log;
        this.undoables = undoables;
        this.runs = runs;
        this.documents = documents;
        this.answers = answers;
        this.cursors = cursors;
        this.calls = calls;
    }

    /** The record that was changed last first; 404 where nothing was changed that the actor may undo. */
    @Transactional
    Page<RecordChanges> listRecordChanges(String correlationId, ListQuery query) {
        query.allowUnsorted(Set.of());
        int limit = query.limit();
        Undoing undoing = Undoing.by(calls.current(), correlationId, false);
        String scope = "changes/" + correlationId;
        UUID before = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(scope, cursor).getFirst()))
                .orElse(ChangeLog.NEWEST);
        List<Touched> found = log.records(undoing, before, limit + 1);
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        boolean more = found.size() > limit;
        List<Touched> touched = more ? found.subList(0, limit) : found;
        String next = more ? cursors.seal(scope, touched.getLast().last().toString()) : null;
        List<RecordChanges> items = log.affected(undoing, touched).stream()
                .map(affected -> undoables.plan(affected, false))
                .map(plan -> RecordChanges.of(plan, documents.of(plan.problem())))
                .toList();
        return query.page(items, next, () -> log.count(undoing, MOST));
    }

    /** Chunk by chunk; what is done stays done if a later chunk fails, and asking again goes on there. */
    UndoAnswer undoChanges(String correlationId, boolean force) {
        QuarkusTransaction.requiringNew().run(answers::replayWhole);
        Undoing undoing = Undoing.by(calls.current(), correlationId, force);
        int records = QuarkusTransaction.requiringNew().call(() -> log.count(undoing, MOST + 1));
        if (records == 0) {
            throw ProblemException.notFound();
        }
        if (records > MOST) {
            throw ProblemException.invalid("", Text.of("too-many.undo-records", "most", MOST));
        }
        Call call = undoing.call(calls.current());
        List<Outcome> outcomes = new ArrayList<>();
        UUID next = null;
        do {
            UndoRuns.Chunk chunk = runs.chunk(undoing, call, next);
            outcomes.addAll(chunk.outcomes());
            next = chunk.next();
        } while (next != null);
        UndoAnswer answer = UndoAnswer.of(
                call.correlationId(), correlationId, outcomes, outcome -> documents.of(outcome.problem()));
        LOG.infof("Took back %s: %d undone, %d left", correlationId, answer.undone(), answer.left());
        QuarkusTransaction.requiringNew().run(() -> answers.keepWhole(() -> documents.write(answer)));
        return answer;
    }
}

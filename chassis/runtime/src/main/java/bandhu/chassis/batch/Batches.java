package bandhu.chassis.batch;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.idempotency.PartialAnswers;
import bandhu.chassis.record.Gathering;
import bandhu.chassis.relation.ExternalReferences;
import bandhu.chassis.sql.Collisions;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies batches. All operations are tried in one transaction, where records are read and written together; only when one of
 * them is refused there, each gets a transaction of its own, or, if all or none was asked for, all are tried once more, written
 * one by one, and none is applied if one is refused again.
 */
@ApplicationScoped
public class Batches {
    /** A thousand operations may take longer than the role grants one. */
    private static final Duration TIME = Duration.ofSeconds(45);

    private final Sql sql;
    private final BatchRuns runs;
    private final PartialAnswers answers;
    private final ItemJson json;
    private final ItemProblems problems;
    private final Gathering gathering;
    private final ExternalReferences references;

    Batches(
            Sql sql,
            BatchRuns runs,
            PartialAnswers answers,
            ItemJson json,
            ItemProblems problems,
            Gathering gathering,
            ExternalReferences references) {
        this.references = references;
        this.gathering = gathering;
        this.sql = sql;
        this.runs = runs;
        this.answers = answers;
        this.json = json;
        this.problems = problems;
    }

    /** An item for each operation; 422 {@code batch-refused} where all or none was asked for and one is refused. */
    public <C, V extends Versioned> BatchAnswer apply(BatchRequest request, BatchTarget<C, V> target) {
        return new BatchAnswer(request.isAtomic() ? allOrNone(request, target) : each(request, target));
    }

    private <C, V extends Versioned> List<BatchItem> each(BatchRequest request, BatchTarget<C, V> target) {
        try {
            return together(request, target, true).orElseGet(() -> apart(request, target));
        } catch (OperationRefused _) {
            return apart(request, target);
        }
    }

    /** What is refused when all are written together may not be when each is written by itself, and shows its place then. */
    private <C, V extends Versioned> List<BatchItem> allOrNone(BatchRequest request, BatchTarget<C, V> target) {
        try {
            return together(request, target, true).orElseThrow();
        } catch (OperationRefused _) {
            return oneByOne(request, target);
        }
    }

    private <C, V extends Versioned> List<BatchItem> oneByOne(BatchRequest request, BatchTarget<C, V> target) {
        try {
            return together(request, target, false).orElseThrow();
        } catch (OperationRefused refused) {
            throw problems.refused(request, refused);
        }
    }

    /** Empty when the request was cut off before and has begun to be applied one by one. */
    private <C, V extends Versioned> Optional<List<BatchItem>> together(
            BatchRequest request, BatchTarget<C, V> target, boolean gathered) {
        return Collisions.again(() -> QuarkusTransaction.requiringNew().call(() -> {
            sql.grant(TIME);
            answers.replayWhole();
            if (!request.isAtomic() && answers.hasBegun(request.operations().size())) {
                return Optional.empty();
            }
            if (gathered) {
                gathering.begin();
                target.expect().accept(new Named(references.expect(target.collection(), request.operations())));
            }
            List<BatchItem> items = runs.together(request, target, !gathered);
            answers.keepWhole(() -> json.write(new BatchAnswer(items)));
            return Optional.of(items);
        }));
    }

    /** After the database went away in the middle the rest is not tried, and the same request sent again goes on there. */
    private <C, V extends Versioned> List<BatchItem> apart(BatchRequest request, BatchTarget<C, V> target) {
        List<BatchItem> items = new ArrayList<>();
        References references = new References();
        boolean here = true;
        for (int i = 0; i < request.operations().size(); i++) {
            BatchItem item = here ? runs.alone(request, i, target, references) : problems.notApplied(i);
            here = here && !problems.isAway(item);
            items.add(item);
        }
        if (here) {
            QuarkusTransaction.requiringNew().run(() -> answers.keepWhole(() -> json.write(new BatchAnswer(items))));
        }
        return items;
    }
}

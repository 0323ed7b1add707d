package bandhu.chassis.batch;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.idempotency.PartialAnswers;
import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Gathering;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Does the operations, all in the transaction in progress or one in a transaction of its own. */
@ApplicationScoped
class BatchRuns {
    private static final int OUR_FAULT = 500;
    private final Operations operations;
    private final PartialAnswers answers;
    private final ItemJson json;
    private final ItemProblems problems;
    private final Failures failures;
    private final Instance<EntityManager> entities;
    private final Gathering gathering;

    BatchRuns(
            Operations operations,
            PartialAnswers answers,
            ItemJson json,
            ItemProblems problems,
            Failures failures,
            Instance<EntityManager> entities,
            Gathering gathering) {
        this.operations = operations;
        this.answers = answers;
        this.json = json;
        this.problems = problems;
        this.failures = failures;
        this.entities = entities;
        this.gathering = gathering;
    }

    /** What is seen to be wrong without trying spoils nothing: such an operation is an item with its problem. */
    <C, V extends Versioned> List<BatchItem> together(
            BatchRequest request, BatchTarget<C, V> target, boolean flushEach) {
        List<BatchItem> items = new ArrayList<>();
        References references = new References();
        for (int i = 0; i < request.operations().size(); i++) {
            JsonNode operation = request.operations().get(i);
            BatchItem item;
            try {
                item = tried(i, operations.read(references.resolve(operation), target), flushEach);
            } catch (ProblemException wrong) {
                if (request.isAtomic()) {
                    throw new OperationRefused(i, wrong);
                }
                item = problems.item(i, wrong);
            }
            references.name(operation.path("ref").textValue(), item.id());
            items.add(item);
        }
        try {
            entities.get().flush();
            gathering.write();
        } catch (RuntimeException e) {
            throw OperationRefused.unnamed(refusal(e));
        }
        return items;
    }

    private BatchItem tried(int index, Supplier<BatchItem> work, boolean flush) {
        try {
            BatchItem item = work.get();
            if (flush) {
                entities.get().flush();
            }
            return item;
        } catch (RuntimeException e) {
            throw new OperationRefused(index, refusal(e));
        }
    }

    /** What failed on our side refuses the whole request. */
    private ProblemException refusal(RuntimeException failure) {
        ProblemException problem = failures.problem(failure);
        if (problem.type().status() >= OUR_FAULT) {
            throw failure;
        }
        return problem;
    }

    <C, V extends Versioned> BatchItem alone(
            BatchRequest request, int index, BatchTarget<C, V> target, References references) {
        JsonNode operation = request.operations().get(index);
        BatchItem item;
        try {
            item = QuarkusTransaction.requiringNew().call(() -> answers.find(index)
                    .map(json::read)
                    .orElseGet(() -> fresh(index, references.resolve(operation), target)));
        } catch (RuntimeException e) {
            return problems.item(index, failures.problem(e));
        }
        references.name(operation.path("ref").textValue(), item.id());
        return item;
    }

    private <C, V extends Versioned> BatchItem fresh(int index, JsonNode operation, BatchTarget<C, V> target) {
        BatchItem item = operations.read(operation, target).get();
        entities.get().flush();
        answers.keep(index, () -> json.write(item));
        return item;
    }
}

package bandhu.chassis.batch;

import bandhu.chassis.http.Upserted;
import bandhu.chassis.http.Versioned;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.problem.ConstraintViolations;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.relation.ExternalReferences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.function.Supplier;

/** Reads one operation as the single request would be read, before anything is done for it. */
@ApplicationScoped
class Operations {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final String DATA = "/data";
    private final StrictJson json;
    private final Validator validator;
    private final ConstraintViolations violations;
    private final ExternalReferences references;

    Operations(StrictJson json, Validator validator, ConstraintViolations violations, ExternalReferences references) {
        this.references = references;
        this.json = json;
        this.validator = validator;
        this.violations = violations;
    }

    /** What to do; a {@link ProblemException} is thrown here for what can be seen without doing it. */
    <C, V extends Versioned> Supplier<BatchItem> read(JsonNode operation, BatchTarget<C, V> target) {
        Supplier<BatchItem> work = work(operation, target);
        return () -> inData(work);
    }

    /** The single writes tell places in their bodies. */
    private static <T> T inData(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw e.under(DATA);
        }
    }

    private <C, V extends Versioned> Supplier<BatchItem> work(JsonNode operation, BatchTarget<C, V> target) {
        BatchOperation read = valid(json.read(operation, BatchOperation.class));
        IfMatch ifMatch = ifMatch(read.ifMatch());
        return switch (read.op()) {
            case CREATE -> {
                C input = input(read, target);
                yield () -> BatchItem.done(CREATED, target.create().apply(input));
            }
            case UPDATE -> {
                need("/id", read.id());
                MergePatch patch = new MergePatch(data(read, target));
                yield () -> BatchItem.done(OK, target.update().apply(read.id(), patch, ifMatch));
            }
            case UPSERT -> {
                need("/externalId", read.externalId());
                C input = input(read, target);
                yield () -> upserted(target.upsert().apply(read.externalId(), input, ifMatch));
            }
            case DELETE -> {
                need("/id", read.id());
                yield () -> {
                    target.delete().accept(read.id(), ifMatch);
                    return new BatchItem(NO_CONTENT, read.id(), null, null);
                };
            }
        };
    }

    private static BatchItem upserted(Upserted<? extends Versioned> done) {
        return BatchItem.done(done.created() ? CREATED : OK, done.view());
    }

    private <C> C input(BatchOperation operation, BatchTarget<C, ?> target) {
        ObjectNode data = data(operation, target);
        return inData(() -> valid(json.<C>read(data, target.input())));
    }

    private ObjectNode data(BatchOperation operation, BatchTarget<?, ?> target) {
        need(DATA, operation.data());
        return inData(() -> (ObjectNode) references.resolve(target.collection(), operation.data()));
    }

    private <T> T valid(T value) {
        var broken = validator.validate(value);
        if (!broken.isEmpty()) {
            throw violations.problem(new ConstraintViolationException(broken));
        }
        return value;
    }

    private static IfMatch ifMatch(String header) {
        if (header == null) {
            return IfMatch.ABSENT;
        }
        try {
            return IfMatch.parse(header);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("/ifMatch", Text.of("invalid-format.if-match"));
        }
    }

    private static void need(String pointer, Object value) {
        if (value == null) {
            throw ProblemException.invalid(
                    Pointers.ROOT + pointer, Text.of("required.operation", "member", pointer.substring(1)));
        }
    }
}

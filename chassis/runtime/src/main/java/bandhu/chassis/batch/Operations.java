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
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads one operation as the single request would be read, before anything is done for it. */
@ApplicationScoped
class Operations {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final String DATA = "/data";

    /** Whether a member was loaded is asked of entities; what is read here is none. */
    private static final TraversableResolver ALL_THERE = new TraversableResolver() {
        @Override
        public boolean isReachable(Object bean, Path.Node member, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object bean, Path.Node member, Class<?> root, Path path, ElementType type) {
            return true;
        }
    };

    private final StrictJson json;
    private final Validator validator;
    private final ConstraintViolations violations;
    private final ExternalReferences references;

    Operations(
            StrictJson json,
            ValidatorFactory validators,
            ConstraintViolations violations,
            ExternalReferences references) {
        this.references = references;
        this.json = json;
        this.validator =
                validators.usingContext().traversableResolver(ALL_THERE).getValidator();
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

    /** The same for a create whose data is all that is told. */
    <C, V extends Versioned> Supplier<BatchItem> create(ObjectNode data, BatchTarget<C, V> target) {
        C input = input(data, target);
        return () -> inData(() -> BatchItem.done(CREATED, target.create().apply(input)));
    }

    /** The same for an update of a record that is known by its id, whatever its version. */
    <C, V extends Versioned> Supplier<BatchItem> update(UUID id, ObjectNode data, BatchTarget<C, V> target) {
        MergePatch patch = new MergePatch(data(data, target));
        return () -> inData(() -> BatchItem.done(OK, target.update().apply(id, patch, IfMatch.ABSENT)));
    }

    private <C, V extends Versioned> Supplier<BatchItem> work(JsonNode operation, BatchTarget<C, V> target) {
        BatchOperation read = valid(json.read(operation, BatchOperation.class));
        IfMatch ifMatch = ifMatch(read.ifMatch());
        return switch (read.op()) {
            case CREATE -> {
                C input = input(read.data(), target);
                yield () -> BatchItem.done(CREATED, target.create().apply(input));
            }
            case UPDATE -> {
                need("/id", read.id());
                MergePatch patch = new MergePatch(data(read.data(), target));
                yield () -> BatchItem.done(OK, target.update().apply(read.id(), patch, ifMatch));
            }
            case UPSERT -> {
                need("/externalId", read.externalId());
                C input = input(read.data(), target);
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

    private <C> C input(ObjectNode data, BatchTarget<C, ?> target) {
        ObjectNode resolved = data(data, target);
        return inData(() -> valid(json.<C>read(resolved, target.input())));
    }

    private ObjectNode data(ObjectNode data, BatchTarget<?, ?> target) {
        need(DATA, data);
        return inData(() -> (ObjectNode) references.resolve(target.collection(), data));
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

package bandhu.chassis.batch;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.Gathering;
import bandhu.chassis.relation.ExternalReferences;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What a batch does, for others that have many writes of one collection: each operation as a batch would read and do it. */
@ApplicationScoped
public class Writes {
    private final Operations operations;
    private final Gathering gathering;
    private final Instance<EntityManager> entities;
    private final ExternalReferences references;

    Writes(
            Operations operations,
            Gathering gathering,
            Instance<EntityManager> entities,
            ExternalReferences references) {
        this.references = references;
        this.operations = operations;
        this.gathering = gathering;
        this.entities = entities;
    }

    /** From now on records of the transaction in progress are read and written together. */
    public void gather() {
        gathering.begin();
    }

    /** Has what these name read at once. */
    public void expect(List<ObjectNode> named, BatchTarget<?, ?> target) {
        target.expect().accept(new Named(references.expect(target.collection(), named)));
    }

    /**
     * What to do for a new record; throws a {@link bandhu.chassis.problem.ProblemException} for what can be seen to be wrong without
     * doing it. Pointers lead into the operation that a batch would have for it.
     */
    public <C, V extends Versioned> Supplier<BatchItem> create(ObjectNode data, BatchTarget<C, V> target) {
        return operations.create(data, target);
    }

    /** The same for one that is there. */
    public <C, V extends Versioned> Supplier<BatchItem> update(UUID id, ObjectNode data, BatchTarget<C, V> target) {
        return operations.update(id, data, target);
    }

    /** Writes what has been done so far, so that the database says what it has against it. */
    public void write() {
        entities.get().flush();
        gathering.write();
    }

    /** Lets go of the records that were written, so that they are read anew. */
    public void forget() {
        entities.get().clear();
    }
}

package bandhu.chassis.imports.run;

import bandhu.chassis.batch.BatchItem;
import bandhu.chassis.batch.Writes;
import bandhu.chassis.event.Positions;
import bandhu.chassis.imports.ImportOptions.Mode;
import bandhu.chassis.imports.ImportOptions.OnDuplicate;
import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.ImportReading;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes rows as a batch would, in the transaction in progress. */
@ApplicationScoped
class RowWrites {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int CREATED = 201;
    private final Writes writes;
    private final Lookup lookup;
    private final Taken taken;
    private final Positions positions;

    RowWrites(Writes writes, Lookup lookup, Taken taken, Positions positions) {
        this.writes = writes;
        this.lookup = lookup;
        this.taken = taken;
        this.positions = positions;
    }

    /**
     * Has rows read and written together. Who finds records by what is in their tables only must see each row written before the
     * next one where the two may be of one record; then it answers false.
     */
    boolean gather(ImportPlan plan, Collection<Attempt> rows) {
        boolean apart = plan.options().onDuplicate() == OnDuplicate.APPLY
                && !Lookup.seesUnwritten(plan.options().key());
        if (apart) {
            return false;
        }
        writes.gather();
        expect(plan, rows.stream().filter(row -> row.fault() == null).toList());
        return true;
    }

    private void expect(ImportPlan plan, List<Attempt> rows) {
        List<String> keys = rows.stream()
                .map(row -> row.row().key())
                .filter(Objects::nonNull)
                .toList();
        List<ObjectNode> told = rows.stream().map(row -> row.read().data()).toList();
        List<ObjectNode> named = new ArrayList<>();
        lookup.expect(plan, keys).forEach(id -> named.add(operation("update", id, JSON.objectNode())));
        told.forEach(data -> named.add(operation("create", null, data)));
        if (plan.options().mode() != Mode.UPDATE) {
            taken.expect(plan, told);
        }
        writes.expect(named, plan.target().writes());
    }

    /** What to do for a row; throws what can be seen to be wrong with it. */
    Supplier<Outcome> read(ImportPlan plan, Attempt attempt) {
        Mode mode = plan.options().mode();
        Optional<UUID> known = mode == Mode.CREATE ? Optional.empty() : find(plan, attempt);
        if (mode == Mode.UPDATE && known.isEmpty()) {
            throw ProblemException.at(CommonProblem.NOT_FOUND, pointer(plan), Text.of("unknown-record.row"));
        }
        ObjectNode data = attempt.read().data();
        Supplier<BatchItem> work = known.isPresent()
                ? writes.update(known.get(), change(plan, data), plan.target().writes())
                : create(plan, data);
        return () -> {
            Optional<String> before = positions.pending();
            BatchItem item = work.get();
            if (item.status() == CREATED) {
                return Outcome.CREATED;
            }
            return positions.pending().equals(before) ? Outcome.UNCHANGED : Outcome.UPDATED;
        };
    }

    /** The row itself is looked at before its ids are. */
    private Supplier<BatchItem> create(ImportPlan plan, ObjectNode data) {
        Supplier<BatchItem> work = writes.create(data, plan.target().writes());
        taken.require(plan, data);
        return () -> {
            BatchItem made = work.get();
            taken.take(data);
            return made;
        };
    }

    void write() {
        writes.write();
    }

    /** Has records found as another transaction would find them. */
    void forget() {
        writes.forget();
    }

    private Optional<UUID> find(ImportPlan plan, Attempt attempt) {
        if (attempt.row().key() == null) {
            throw ProblemException.invalid(pointer(plan), Text.of("required.row-key"));
        }
        return lookup.find(plan, attempt.row().key());
    }

    /** The record keeps its id, and its ids elsewhere unless more than the key is told. */
    private static ObjectNode change(ImportPlan plan, ObjectNode data) {
        ObjectNode change = data.deepCopy();
        change.remove(List.of(ImportReading.ID, "occurredAt"));
        boolean byExternalId = plan.options().key().startsWith(ImportReading.EXTERNAL);
        if (byExternalId) {
            change.remove("externalIds");
        }
        return change;
    }

    private static ObjectNode operation(String op, UUID id, ObjectNode data) {
        ObjectNode operation = JSON.objectNode().put("op", op);
        if (id != null) {
            operation.put("id", id.toString());
        }
        operation.set("data", data);
        return operation;
    }

    private static String pointer(ImportPlan plan) {
        return "/" + plan.options().key().replace('.', '/');
    }
}

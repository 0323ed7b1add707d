package bandhu.chassis.undo;

import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.record.AggregateRoot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What of a collection can be taken back, and by which of its use cases: they keep its rules, tell its events and leave its
 * changes as ever. Each runs in the transaction in progress.
 */
public final class Undo {
    private final Class<? extends AggregateRoot> type;
    private final String collection;
    private final Set<String> roles;
    private final Map<String, StepBack> steps = new LinkedHashMap<>();
    private Class<?> input;
    private Patching patch;
    private BiConsumer<UUID, IfMatch> delete;
    private Consumer<UUID> restore;

    /** The use case of PATCH. */
    @FunctionalInterface
    public interface Patching {
        Object apply(UUID id, MergePatch patch, IfMatch ifMatch);
    }

    /** A step of the aggregate's own that leads back to where the record stood. */
    @FunctionalInterface
    public interface StepBack {
        /**
         * Takes it, or throws what its rules say against it.
         *
         * @param before the members that the undone request changed, as they were before
         * @param after the same as it left them
         * @return whether the member stands as before, as near as it can; otherwise it is patched too
         */
        boolean take(UUID id, Stood before, Stood after);
    }

    private Undo(Class<? extends AggregateRoot> type, String collection, Set<String> roles) {
        this.type = type;
        this.collection = collection;
        this.roles = roles;
    }

    /** @param roles those that may write the collection: nobody undoes what they could not do */
    public static Undo of(Class<? extends AggregateRoot> type, String collection, String... roles) {
        return new Undo(type, collection, Set.of(roles));
    }

    /** @param members the input record of the patch; its components are the members that can be set back */
    public Undo patching(Class<?> members, Patching how) {
        input = members;
        patch = how;
        return this;
    }

    public Undo deleting(BiConsumer<UUID, IfMatch> how) {
        delete = how;
        return this;
    }

    public Undo restoring(Consumer<UUID> how) {
        restore = how;
        return this;
    }

    /** @param member the top member that tells of the step, though no patch may write it */
    public Undo stepping(String member, StepBack how) {
        steps.put(member, how);
        return this;
    }

    public Class<? extends AggregateRoot> type() {
        return type;
    }

    public String collection() {
        return collection;
    }

    public Set<String> roles() {
        return roles;
    }

    public Map<String, StepBack> steps() {
        return steps;
    }

    /** Null where nothing can be patched. */
    public Class<?> input() {
        return input;
    }

    public Patching patch() {
        return patch;
    }

    public Optional<BiConsumer<UUID, IfMatch>> delete() {
        return Optional.ofNullable(delete);
    }

    public Optional<Consumer<UUID>> restore() {
        return Optional.ofNullable(restore);
    }
}

package bandhu.chassis.batch;

import bandhu.chassis.http.Upserted;
import bandhu.chassis.http.Versioned;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.record.ExternalId;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The single writes of a collection, which a batch is made of.
 *
 * @param collection as it is named in paths
 * @param input what a create and an upsert take
 * @param expect is told what the operations name before the first of them is done together with others, so that it can have that
 *     read at once
 */
public record BatchTarget<C, V extends Versioned>(
        String collection,
        Class<C> input,
        Function<C, V> create,
        Update<V> update,
        Upsert<C, V> upsert,
        BiConsumer<UUID, IfMatch> delete,
        Consumer<Named> expect) {

    /** Patches a record. */
    @FunctionalInterface
    public interface Update<V> {
        V apply(UUID id, MergePatch patch, IfMatch ifMatch);
    }

    /** Creates or changes the record of an external id. */
    @FunctionalInterface
    public interface Upsert<C, V> {
        Upserted<V> apply(ExternalId externalId, C input, IfMatch ifMatch);
    }
}

package bandhu.chassis.bulk;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.http.Versioned;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A collection whose records are changed many at a time, by its single writes. Its service produces one as a
 * {@link jakarta.inject.Singleton}.
 *
 * @param input what a patch may change
 * @param sight what the current actor may see
 * @param view a record as the actor sees it
 */
public record BulkTarget(
        Catalogue catalogue,
        Class<?> input,
        Supplier<Condition> sight,
        Function<UUID, ? extends Versioned> view,
        Update update,
        BiConsumer<UUID, IfMatch> delete) {

    /** Patches a record. */
    @FunctionalInterface
    public interface Update {
        Versioned apply(UUID id, MergePatch patch, IfMatch ifMatch);
    }

    String collection() {
        return catalogue.collection();
    }
}

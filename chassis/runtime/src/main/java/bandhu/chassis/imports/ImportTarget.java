package bandhu.chassis.imports;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A collection that files are loaded into, by its single writes. Its service produces one as a {@link jakarta.inject.Singleton}.
 *
 * @param sight what the current actor may see
 * @param unique fields whose values no two records may have, beside ids and external ids; a rehearsal heeds them
 */
public record ImportTarget(
        Catalogue catalogue, Supplier<Condition> sight, BatchTarget<?, ?> writes, Set<String> unique) {
    public ImportTarget(Catalogue catalogue, Supplier<Condition> sight, BatchTarget<?, ?> writes) {
        this(catalogue, sight, writes, Set.of());
    }

    public String collection() {
        return catalogue.collection();
    }
}

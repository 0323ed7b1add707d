package bandhu.analytics.fact;

import bandhu.chassis.event.TransactionEnd;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps rows until the transaction is about to commit: a batch of events then takes as many round trips as there are kinds of
 * statements among them, not as there are events. Nothing may rely on a row within its own transaction but the statements
 * after it in {@link FactWrite}.
 */
@ApplicationScoped
class FactWrites {
    private final Sql sql;
    private final TransactionEnd end;
    private final TransactionSynchronizationRegistry registry;

    FactWrites(Sql sql, TransactionEnd end, TransactionSynchronizationRegistry registry) {
        this.sql = sql;
        this.end = end;
        this.registry = registry;
    }

    /** The same statement with the same parameters is run once. */
    void add(FactWrite write, Object... parameters) {
        ofTransaction().computeIfAbsent(write, _ -> new LinkedHashSet<>()).add(Arrays.asList(parameters));
    }

    @SuppressWarnings("unchecked")
    private Map<FactWrite, Set<List<Object>>> ofTransaction() {
        var waiting = (Map<FactWrite, Set<List<Object>>>) registry.getResource(FactWrites.class);
        if (waiting == null) {
            Map<FactWrite, Set<List<Object>>> all = new EnumMap<>(FactWrite.class);
            registry.putResource(FactWrites.class, all);
            end.before(() -> write(all));
            return all;
        }
        return waiting;
    }

    private void write(Map<FactWrite, Set<List<Object>>> all) {
        all.forEach((write, rows) -> sql.batch(
                write.sql(), new ArrayList<>(rows.stream().map(List::toArray).toList())));
    }
}

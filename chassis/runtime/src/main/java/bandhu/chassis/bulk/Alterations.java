package bandhu.chassis.bulk;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Changes one record as a single request would. */
@ApplicationScoped
class Alterations {
    private final StrictJson json;

    Alterations(StrictJson json) {
        this.json = json;
    }

    /** What the single write answers, empty for a deletion. Throws what it throws. */
    Optional<Versioned> apply(Bulk bulk, UUID id) {
        return switch (bulk.alteration()) {
            case Alteration.Merge merge -> Optional.of(update(bulk, id, merge.patch()));
            case Alteration.Retag retag -> Optional.of(retag(bulk, id, retag));
            case Alteration.Removal _ -> {
                bulk.target().delete().accept(id, IfMatch.ABSENT);
                yield Optional.empty();
            }
        };
    }

    /**
     * The record as the actor sees it, read in a transaction of its own: what a transaction has loaded to be shown it does not
     * write, though it be changed later.
     */
    Versioned view(Bulk bulk, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> bulk.target().view().apply(id));
    }

    private Versioned retag(Bulk bulk, UUID id, Alteration.Retag retag) {
        Versioned view = view(bulk, id);
        return retag.patch(json.write(view))
                .map(patch -> update(bulk, id, patch))
                .orElse(view);
    }

    private static Versioned update(Bulk bulk, UUID id, ObjectNode patch) {
        return bulk.target().update().apply(id, new MergePatch(patch.deepCopy()), IfMatch.ABSENT);
    }
}

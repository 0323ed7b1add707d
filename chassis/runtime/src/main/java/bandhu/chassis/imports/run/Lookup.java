package bandhu.chassis.imports.run;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Op;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.ImportReading;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.keyset.Selections;
import bandhu.chassis.page.keyset.Selections.Part;
import bandhu.chassis.page.keyset.Selections.Selection;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the records that rows speak of. */
@ApplicationScoped
class Lookup {
    private static final Part ALL = new Part(null, null);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Records that are made while the rows are applied count too. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final ExternalIds externalIds;
    private final Selections selections;
    private final Sql sql;
    private final Calls calls;
    private final Clock clock;

    Lookup(ExternalIds externalIds, Selections selections, Sql sql, Calls calls, Clock clock) {
        this.externalIds = externalIds;
        this.selections = selections;
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
    }

    /** Whether records are found in what the transaction has not written yet. */
    static boolean seesUnwritten(String key) {
        return key == null || key.startsWith(ImportReading.EXTERNAL);
    }

    /** Has those of many keys looked up at once; answers the records that are known by them. */
    Set<UUID> expect(ImportPlan plan, Collection<String> keys) {
        String key = plan.options().key();
        return key != null && key.startsWith(ImportReading.EXTERNAL)
                ? externalIds.expect(
                        plan.target().collection(),
                        keys.stream().map(value -> external(key, value)).toList())
                : Set.of();
    }

    /** Throws 409 {@code ambiguous-key} where more than one has this key. */
    Optional<UUID> find(ImportPlan plan, String value) {
        String key = plan.options().key();
        Catalogue catalogue = plan.target().catalogue();
        if (key.startsWith(ImportReading.EXTERNAL)) {
            return externalIds.find(catalogue.collection(), external(key, value));
        }
        if (key.equals(ImportReading.ID)) {
            return id(value).filter(id -> isThere(catalogue, id));
        }
        Condition wanted = new Condition.Leaf("/key", ImportReading.findable(key), Op.EQ, TextNode.valueOf(value));
        List<UUID> found = selections.lock(
                new Selection(
                        catalogue,
                        wanted,
                        null,
                        plan.target().sight().get(),
                        clock.instant().plus(AHEAD)),
                ALL,
                2,
                PATIENCE);
        if (found.size() > 1) {
            throw ProblemException.at(CommonProblem.CONFLICT, "/" + key, Text.of("ambiguous-key.row"));
        }
        return found.stream().findFirst();
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("/id", Text.of("invalid-id.cell"));
        }
    }

    private boolean isThere(Catalogue catalogue, UUID id) {
        String alive =
                catalogue.alive("r").map(condition -> " AND " + condition).orElse("");
        return !sql.query(
                        "SELECT 1 FROM " + catalogue.table() + " r WHERE r.tenant_id = ? AND r." + catalogue.identity()
                                + " = ?" + alive,
                        row -> row.getInt(1),
                        calls.tenant(),
                        id)
                .isEmpty();
    }

    private static ExternalId external(String key, String value) {
        return new ExternalId(key.substring(ImportReading.EXTERNAL.length()), value);
    }
}

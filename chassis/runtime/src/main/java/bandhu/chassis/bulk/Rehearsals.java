package bandhu.chassis.bulk;

import bandhu.chassis.bulk.BulkPreview.Fault;
import bandhu.chassis.bulk.BulkPreview.Sample;
import bandhu.chassis.change.ChangeView.Member;
import bandhu.chassis.change.Diff;
import bandhu.chassis.http.ReaderLanguage;
import bandhu.chassis.http.Versioned;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds out what a change would do to a record by doing it in a transaction that is rolled back. */
@ApplicationScoped
class Rehearsals {
    private static final int OUR_FAULT = 500;

    /** Members that change with every write and say nothing. */
    private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt", "updatedBy");

    private final Alterations alterations;
    private final StrictJson json;
    private final Failures failures;
    private final ReaderLanguage reader;

    Rehearsals(Alterations alterations, StrictJson json, Failures failures, ReaderLanguage reader) {
        this.alterations = alterations;
        this.json = json;
        this.failures = failures;
        this.reader = reader;
    }

    Sample of(Bulk bulk, UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new Rehearsed(new Sample(id, changes(bulk, id), null));
            });
        } catch (Rehearsed rehearsed) {
            return rehearsed.sample;
        } catch (RuntimeException e) {
            ProblemException problem = failures.problem(e);
            if (problem.type().status() >= OUR_FAULT) {
                throw e;
            }
            return new Sample(
                    id, List.of(), Refusal.of(problem).stream().map(this::fault).toList());
        }
    }

    private List<Member> changes(Bulk bulk, UUID id) {
        JsonNode before = told(alterations.view(bulk, id));
        return alterations
                .apply(bulk, id)
                .map(after -> Diff.between(before, told(after)))
                .orElse(List.of());
    }

    private JsonNode told(Versioned view) {
        return ((ObjectNode) json.write(view)).remove(BOOKKEEPING);
    }

    private Fault fault(Refusal refusal) {
        return new Fault(refusal.pointer(), refusal.code(), refusal.message().in(reader.current()));
    }

    /** The way out, so that nothing is committed. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Sample sample;

        private Rehearsed(Sample sample) {
            super(null, null, false, false);
            this.sample = sample;
        }
    }
}

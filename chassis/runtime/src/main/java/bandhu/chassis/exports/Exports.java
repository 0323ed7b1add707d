package bandhu.chassis.exports;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.Changes;
import bandhu.chassis.change.NewChange;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.imports.mapping.Targets;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.SearchRequest;
import bandhu.chassis.page.leeway.PatientWay;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Uuid7;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What a collection's resource answers at {@code /exports}. */
@ApplicationScoped
public class Exports implements PatientWay {
    private static final Logger LOG = Logger.getLogger(Exports.class);

    /** Under this name exports stand in the audit. */
    private static final String AUDITED = "exports";

    /** What nobody loads, but everybody wants to see. */
    private static final List<String> BOOKKEEPING =
            List.of("createdAt", "createdBy", "updatedAt", "updatedBy", "version");

    /** Said by whoever loads history; no record shows it. */
    private static final Set<String> UNSEEN = Set.of("occurredAt");

    private final Map<String, ImportTarget> targets;
    private final Completion completion;
    private final Changes changes;
    private final Calls calls;
    private final Clock clock;
    private final Turns turns;
    private final ExportsConfig config;

    Exports(
            @All List<ImportTarget> targets,
            Completion completion,
            Changes changes,
            Calls calls,
            Clock clock,
            Turns turns,
            ExportsConfig config) {
        this.targets = targets.stream().collect(Collectors.toMap(ImportTarget::collection, Function.identity()));
        this.completion = completion;
        this.changes = changes;
        this.calls = calls;
        this.clock = clock;
        this.turns = turns;
        this.config = config;
    }

    /**
     * The file, of which nothing is sent before its first page was found: what is wrong with the request is still a problem then.
     *
     * @param pages the collection's own search, as it is shown to whoever asks
     */
    public Export of(String collection, ExportRequest request, Function<SearchRequest, ? extends Page<?>> pages) {
        List<String> fields = fields(collection, request);
        var patient = new PatientPages(pages, turns, calls.tenant(), config.patience());
        Export export = new Export(
                collection, request, fields, patient, patient.apply(Export.search(request, null)), calls.current());
        QuarkusTransaction.requiringNew().run(() -> note(collection, request, fields));
        LOG.infof("%s of tenant %s exports %s", calls.current().actor(), calls.tenant(), collection);
        return export;
    }

    @Override
    public Optional<String> pathTo(String collection) {
        return targets.containsKey(collection) ? Optional.of("/v1/" + collection + "/exports") : Optional.empty();
    }

    /** Leaves in the audit who took what out. */
    private void note(String collection, ExportRequest request, List<String> fields) {
        Map<String, Object> taken = new LinkedHashMap<>();
        taken.put("collection", collection);
        taken.put("where", request.where());
        taken.put("q", request.q());
        taken.put("fields", fields);
        taken.put("format", request.format());
        changes.write(List.of(new NewChange(
                Uuid7.next(), calls.current(), clock.instant(), AUDITED, Uuid7.next(), 1, null, taken, List.of())));
    }

    private List<String> fields(String collection, ExportRequest request) {
        ImportTarget target = targets.get(collection);
        Catalogue catalogue = completion.complete(target.catalogue());
        Targets known = Targets.of(target.writes().input(), catalogue, _ -> false);
        if (request.fields() == null || request.fields().isEmpty()) {
            List<String> all = new ArrayList<>(known.whole());
            all.removeAll(UNSEEN);
            if (request.format() == ExportRequest.Format.CSV) {
                all.addAll(BOOKKEEPING);
            }
            return all;
        }
        for (int i = 0; i < request.fields().size(); i++) {
            String field = request.fields().get(i);
            if (!known.has(field)
                    && !BOOKKEEPING.contains(field)
                    && !catalogue.fields().containsKey(field)) {
                throw ProblemException.invalid("/fields/" + i, Text.of("unknown-field.export"));
            }
        }
        return request.fields();
    }
}

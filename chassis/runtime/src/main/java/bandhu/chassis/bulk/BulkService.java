package bandhu.chassis.bulk;

import bandhu.chassis.bulk.BulkPreview.Sample;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.job.api.JobView;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.ListsConfig;
import bandhu.chassis.page.keyset.Selections;
import bandhu.chassis.page.keyset.Selections.Part;
import bandhu.chassis.page.keyset.Selections.Selection;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Begins changes by condition, and says beforehand what they would do. */
@ApplicationScoped
public class BulkService {
    private static final int SAMPLES = 10;
    private static final Part ALL = new Part(null, null);
    private final BulkReading reading;
    private final Rehearsals rehearsals;
    private final Selections selections;
    private final JobService jobs;
    private final ListsConfig config;
    private final Clock clock;

    /** Of how many records these are the first. */
    private record Found(long total, List<UUID> first) {}

    BulkService(
            BulkReading reading,
            Rehearsals rehearsals,
            Selections selections,
            JobService jobs,
            ListsConfig config,
            Clock clock) {
        this.reading = reading;
        this.rehearsals = rehearsals;
        this.selections = selections;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** Throws 400 and 422 for what can be seen to be wrong without looking at records. */
    @Transactional
    public JobView startBulk(String collection, BulkRequest request) {
        selections.check(reading.read(collection, request).selection(clock.instant()));
        return jobs.startJob(BulkKind.KIND, BulkParameters.of(collection, request));
    }

    /** Each sample is tried in a transaction of its own, which is rolled back. */
    public BulkPreview previewBulk(String collection, BulkRequest request) {
        Bulk bulk = reading.read(collection, request);
        Found found = QuarkusTransaction.requiringNew().call(() -> find(bulk.selection(clock.instant())));
        List<Sample> samples =
                found.first().stream().map(id -> rehearsals.of(bulk, id)).toList();
        return found.total() > Lists.COUNTED
                ? new BulkPreview(Lists.COUNTED, "gte", samples)
                : new BulkPreview(found.total(), "eq", samples);
    }

    private Found find(Selection selection) {
        long total = selections
                .count(selection, null, Lists.COUNTED + 1L, config.patience())
                .orElseThrow(this::tooExpensive);
        return new Found(total, selections.lock(selection, ALL, SAMPLES, config.patience()));
    }

    private ProblemException tooExpensive() {
        BigDecimal seconds = BigDecimal.valueOf(config.patience().toMillis(), 3).stripTrailingZeros();
        return new ProblemException(
                CommonProblem.CONDITION_TOO_EXPENSIVE, Text.of("condition-too-expensive.time", "seconds", seconds));
    }
}

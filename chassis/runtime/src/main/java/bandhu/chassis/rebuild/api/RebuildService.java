package bandhu.chassis.rebuild.api;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobFilter;
import bandhu.chassis.job.Jobs;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.job.api.JobView;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.rebuild.KnownReadModels;
import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.Rebuilds;
import bandhu.chassis.rebuild.work.ModelRows;
import bandhu.chassis.rebuild.work.RebuildKind;
import bandhu.chassis.rebuild.work.RebuildParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the service's read models, and begins to rebuild one. */
@ApplicationScoped
public class RebuildService {
    private static final String SCOPE = "read-models";
    private static final int LOOKED_THROUGH = 200;
    private final KnownReadModels models;
    private final ModelRows rows;
    private final Rebuilds rebuilds;
    private final Jobs jobs;
    private final JobService jobService;
    private final Cursors cursors;

    RebuildService(
            KnownReadModels models,
            ModelRows rows,
            Rebuilds rebuilds,
            Jobs jobs,
            JobService jobService,
            Cursors cursors) {
        this.models = models;
        this.rows = rows;
        this.rebuilds = rebuilds;
        this.jobs = jobs;
        this.jobService = jobService;
        this.cursors = cursors;
    }

    /** In the order of their names. */
    @Transactional
    Page<ReadModelView> listReadModels(ListQuery query) {
        query.allowUnsorted(Set.of());
        int limit = query.limit();
        String after = query.cursor()
                .map(cursor -> cursors.open(SCOPE, cursor).getFirst())
                .orElse("");
        List<ReadModel> behind = models.all().stream()
                .filter(model -> model.name().compareTo(after) > 0)
                .toList();
        List<ReadModel> shown = behind.stream().limit(limit).toList();
        String next =
                behind.size() > limit ? cursors.seal(SCOPE, shown.getLast().name()) : null;
        JobFilter filter = new JobFilter(Optional.empty(), List.of(), List.of(RebuildKind.KIND));
        List<Job> newest = jobs.list(filter, null, LOOKED_THROUGH);
        List<ReadModelView> views =
                shown.stream().map(model -> view(model, newest)).toList();
        return query.page(views, next, () -> models.all().size());
    }

    /** Begins one; 409 while the same read model is rebuilt already. */
    @Transactional
    JobView createRebuild(CreateRebuild input) {
        ReadModel model = models.named(input.readModel())
                .orElseThrow(() -> ProblemException.invalid(
                        "/readModel",
                        Text.of(
                                "unknown-value.one-of",
                                "values",
                                models.all().stream().map(ReadModel::name).toList())));
        JobView job = jobService.startJob(RebuildKind.KIND, new RebuildParameters(model.name()));
        if (!rebuilds.begin(job.id(), model)) {
            throw new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.rebuild"));
        }
        return job;
    }

    private ReadModelView view(ReadModel model, List<Job> newest) {
        boolean ofStates = model.source() instanceof ReadModel.State;
        return new ReadModelView(
                model.name(),
                ofStates ? ReadModelView.Made.STATES : ReadModelView.Made.FACTS,
                model.source().channels().stream().map(models::topic).sorted().toList(),
                rows.count(model),
                newest.stream()
                        .filter(job -> model.name()
                                .equals(job.parameters().path("readModel").asText()))
                        .findFirst()
                        .map(ReadModelView.Rebuild::of)
                        .orElse(null));
    }
}

package bandhu.chassis.rebuild.work;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.rebuild.KnownReadModels;
import bandhu.chassis.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;

/** Rebuilds a read model of a tenant while it is read and while its listeners go on. */
@ApplicationScoped
public class RebuildKind implements JobKind {
    public static final String KIND = "rebuild";
    private final KnownReadModels models;
    private final FactRebuilding facts;
    private final StateRebuilding states;
    private final StrictJson json;

    RebuildKind(KnownReadModels models, FactRebuilding facts, StateRebuilding states, StrictJson json) {
        this.models = models;
        this.facts = facts;
        this.states = states;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobWork work(Job job) {
        RebuildParameters parameters = json.read(job.parameters(), RebuildParameters.class);
        ReadModel model = models.named(parameters.readModel()).orElseThrow(ProblemException::notFound);
        return switch (model.source()) {
            case ReadModel.State state -> states.of(job, model, state);
            case ReadModel.Facts told -> facts.of(job, model, told);
        };
    }
}

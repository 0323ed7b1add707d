package bandhu.chassis.imports.faulty;

import bandhu.chassis.call.Calls;
import bandhu.chassis.imports.ImportParameters;
import bandhu.chassis.imports.stage.FaultySource;
import bandhu.chassis.imports.stage.StagedRow;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.Jobs;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Finds what an import refused. */
@ApplicationScoped
public class FaultyRowsService {
    private final JobService service;
    private final Jobs jobs;
    private final StrictJson json;
    private final Calls calls;

    FaultyRowsService(JobService service, Jobs jobs, StrictJson json, Calls calls) {
        this.service = service;
        this.jobs = jobs;
        this.json = json;
        this.calls = calls;
    }

    /** 404 for a job that the actor does not see, and for one that is no import. */
    @Transactional
    public FaultyRows getFaultyRows(UUID id) {
        service.getJob(id);
        Job job =
                jobs.find(id).filter(found -> found.kind().equals(Job.IMPORT)).orElseThrow(ProblemException::notFound);
        ImportParameters parameters = json.read(job.parameters(), ImportParameters.class);
        UUID position = job.progress().position();
        FaultySource source = new FaultySource(
                id,
                parameters.file(),
                position == null ? 0 : StagedRow.number(position),
                parameters.options().isDryRun());
        return new FaultyRows(source, parameters.columns(), calls.current());
    }
}

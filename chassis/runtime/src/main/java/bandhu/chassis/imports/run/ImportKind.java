package bandhu.chassis.imports.run;

import bandhu.chassis.imports.ImportParameters;
import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.ImportReading;
import bandhu.chassis.imports.stage.StagedClaims;
import bandhu.chassis.imports.stage.StagedFiles;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies files as jobs, a row an item. */
@ApplicationScoped
class ImportKind implements JobKind {
    private final ImportReading reading;
    private final StrictJson json;
    private final StagedFiles files;
    private final StagedClaims claims;
    private final RowWrites writes;
    private final Rehearsal rehearsal;

    ImportKind(
            ImportReading reading,
            StrictJson json,
            StagedFiles files,
            StagedClaims claims,
            RowWrites writes,
            Rehearsal rehearsal) {
        this.claims = claims;
        this.reading = reading;
        this.json = json;
        this.files = files;
        this.writes = writes;
        this.rehearsal = rehearsal;
    }

    @Override
    public String kind() {
        return Job.IMPORT;
    }

    @Override
    public JobWork work(Job job) {
        ImportParameters parameters = json.read(job.parameters(), ImportParameters.class);
        ImportPlan plan = reading.read(parameters.collection(), parameters.options(), parameters.columns());
        ImportRows rows = new ImportRows(files, claims, plan, parameters);
        return plan.options().isDryRun() ? new DryRun(job, rows, rehearsal) : new RealRun(job, rows, writes);
    }
}

package bandhu.chassis.imports;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.imports.stage.StagedFiles;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobConfig;
import bandhu.chassis.job.api.JobService;
import bandhu.chassis.job.api.JobView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Begins imports of files that have arrived. */
@ApplicationScoped
public class ImportService {
    private static final Duration LONGER = Duration.ofDays(1);
    private final StagedFiles files;
    private final JobService jobs;
    private final JobConfig config;
    private final Calls calls;
    private final Clock clock;

    ImportService(StagedFiles files, JobService jobs, JobConfig config, Calls calls, Clock clock) {
        this.files = files;
        this.jobs = jobs;
        this.config = config;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public JobView startImport(ImportParameters parameters) {
        files.keep(parameters.file(), clock.instant().plus(config.kept()).plus(LONGER));
        Call call = calls.current();
        if (parameters.options().quiet() != null) {
            calls.enter(call.withQuiet(Quiet.HISTORY));
        }
        return jobs.startJob(Job.IMPORT, parameters);
    }
}

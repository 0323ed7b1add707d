package bandhu.chassis.imports;

import bandhu.chassis.job.api.AcceptedJobs;
import bandhu.chassis.job.api.JobView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** What a collection's resource answers at {@code /imports}. */
@ApplicationScoped
public class Imports {
    private final ImportService service;
    private final AcceptedJobs accepted;

    Imports(ImportService service, AcceptedJobs accepted) {
        this.service = service;
        this.accepted = accepted;
    }

    /** 202 with the job that applies the file. */
    public RestResponse<JobView> start(Upload upload) {
        return accepted.answer(service.startImport(upload.parameters()));
    }
}

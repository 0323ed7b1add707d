package bandhu.chassis.bulk;

import bandhu.chassis.job.api.AcceptedJobs;
import bandhu.chassis.job.api.JobView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** What a collection's resource answers at {@code /bulk} and {@code /bulk/preview}. */
@ApplicationScoped
public class Bulks {
    private final BulkService service;
    private final AcceptedJobs accepted;

    Bulks(BulkService service, AcceptedJobs accepted) {
        this.service = service;
        this.accepted = accepted;
    }

    /** 202 with the job that does it. */
    public RestResponse<JobView> start(String collection, BulkRequest request) {
        return accepted.answer(service.startBulk(collection, request));
    }

    /** What it would do, without doing it. */
    public BulkPreview preview(String collection, BulkRequest request) {
        return service.previewBulk(collection, request);
    }
}

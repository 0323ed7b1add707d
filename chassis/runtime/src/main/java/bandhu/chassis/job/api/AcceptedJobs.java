package bandhu.chassis.job.api;

import bandhu.chassis.http.ServicePath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** How a request is answered whose work is a job: 202, with the job's address. */
@ApplicationScoped
public class AcceptedJobs {
    private final ServicePath path;

    AcceptedJobs(ServicePath path) {
        this.path = path;
    }

    public RestResponse<JobView> answer(JobView job) {
        return RestResponse.ResponseBuilder.accepted(job)
                .header(HttpHeaders.LOCATION, path.of("jobs") + "/" + job.id())
                .build();
    }
}

package bandhu.chassis.job.api;

import bandhu.chassis.job.JobFilter;
import bandhu.chassis.job.JobState;
import bandhu.chassis.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which jobs are wanted; newest first. */
public class JobQuery extends ListQuery {
    private static final Set<String> FILTERS = Set.of("state", "kind");

    @QueryParam("state")
    @Parameter(description = "A state. May be repeated.")
    List<JobState> states;

    @QueryParam("kind")
    @Parameter(description = "A kind of job: `bulk`. May be repeated.")
    List<String> kinds;

    /**
     * Throws 400 for anything that is no parameter of the list.
     *
     * @param actor whose, empty for everybody's
     */
    JobFilter filter(Optional<String> actor) {
        allowUnsorted(FILTERS);
        return new JobFilter(actor, states == null ? List.of() : states, kinds == null ? List.of() : kinds);
    }
}

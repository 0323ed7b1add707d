package bandhu.chassis.http;

import bandhu.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Paths that every service has under its own name, such as {@code /v1/sales-dead-letters}: a resource of the chassis takes the
 * first segment as a path parameter with the collection's name, {@code {dead-letters:\G[a-z]+-dead-letters}}, and this holds that it
 * is the service's own. The framework looks for such a pattern in all of the path before it asks where it stands; without
 * {@code \G}, which holds it to its place, a long path of letters would cost the square of its length. {@link ServicePathFilter}
 * writes the concrete path into the OpenAPI document.
 */
@ApplicationScoped
public class ServicePath {
    private final String service;

    ServicePath(@ConfigProperty(name = "bandhu.service") String service) {
        this.service = service;
    }

    /** The path of the service's own collection: {@code /v1/sales-jobs}. */
    public String of(String collection) {
        return "/v1/" + service + "-" + collection;
    }

    /** Answers 404 unless the segment is {@code <service>-<collection>}. */
    public void require(String segment, String collection) {
        if (!segment.equals(service + "-" + collection)) {
            throw ProblemException.notFound();
        }
    }
}

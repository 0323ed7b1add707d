package bandhu.chassis.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** Which methods a path offers, asked of the framework's own routes: its 405 does not say, though RFC 9110 wants it to. */
@ApplicationScoped
class OfferedMethods {
    private volatile RequestMapper<InitialMatch> routes;

    /** Empty where nothing is at this path. */
    Set<String> at(String path) {
        RequestMapper<InitialMatch> known = routes();
        Set<String> methods = new TreeSet<>();
        for (var match = known.map(path); match != null; match = known.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            Stream.of(match.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .forEach(resource -> resource.getMappers().forEach((method, paths) -> {
                        if (method != null && paths.map(rest) != null) {
                            methods.add(method);
                        }
                    }));
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** Made once, because it is dear. */
    private RequestMapper<InitialMatch> routes() {
        if (routes == null) {
            routes = new RequestMapper<>(
                    CurrentRequestManager.get().getDeployment().getClassMappers());
        }
        return routes;
    }
}

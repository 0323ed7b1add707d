package bandhu.chassis.problem;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** Which methods a path offers, asked of the framework's own routes: its 405 does not say, though RFC 9110 wants it to. */
final class OfferedMethods {
    private OfferedMethods() {}

    /** The value of {@code Allow}. */
    static String at(String path) {
        Deployment deployment = CurrentRequestManager.get().getDeployment();
        var match = new RequestMapper<>(deployment.getClassMappers()).map(path);
        Set<String> methods = new TreeSet<>();
        if (match != null) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            Arrays.stream(match.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .forEach(routes -> routes.getMappers().forEach((method, paths) -> {
                        if (method != null && paths.map(rest) != null) {
                            methods.add(method);
                        }
                    }));
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}

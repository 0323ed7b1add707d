package bandhu.testing.owasp;

import bandhu.testing.TestRun;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** What the running service answers, as its framework registered it. */
final class Routes {

    private static final String API = "/v1/";

    /** A collection that every service has, under a name of its own: {@code {jobs:\G[a-z]+-jobs}}. */
    private static final Pattern OWN = Pattern.compile("\\{[^:{}]+:\\\\G\\[a-z]\\+(-[a-z-]+)}");

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    private Routes() {}

    /** Every route of the API as {@code GET /v1/teams/{}}. */
    static Set<String> served() {
        Set<String> routes = new TreeSet<>();
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream()
                .flatMap(mapper -> Stream.of(mapper.value.handlers))
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().values().stream())
                .flatMap(mapper -> mapper.getTemplates().stream())
                .map(template -> template.value)
                .filter(resource -> path(resource).startsWith(API))
                .forEach(resource -> routes.add(resource.getHttpMethod() + " " + anonymous(path(resource))));
        return routes;
    }

    /** The path without the names of its parameters. */
    static String anonymous(String path) {
        String own = OWN.matcher(path).replaceAll(TestRun.current().service() + "$1");
        return PARAMETER.matcher(own).replaceAll("{}");
    }

    private static String path(RuntimeResource resource) {
        String below = resource.getPath() == null ? "" : resource.getPath().template;
        String path = resource.getClassPath().template + "/" + below;
        return path.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }
}

package bandhu.testing.owasp;

import bandhu.testing.TestRun;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;

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
        for (var of : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            Stream.of(of.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .flatMap(handler -> handler.getMappers().entrySet().stream())
                    .forEach(method -> method.getValue().getTemplates().stream()
                            .map(route -> path(of.template.template, route.template.template))
                            .filter(path -> path.startsWith(API))
                            .forEach(path -> routes.add(method.getKey() + " " + anonymous(path))));
        }
        return routes;
    }

    /** The path without the names of its parameters. */
    static String anonymous(String path) {
        String own = OWN.matcher(path).replaceAll(TestRun.current().service() + "$1");
        return PARAMETER.matcher(own).replaceAll("{}");
    }

    private static String path(String above, String below) {
        return (above + "/" + below).replaceAll("/{2,}", "/").replaceAll("/$", "");
    }
}

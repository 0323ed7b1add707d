package bandhu.chassis.http;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have, or has once only. Lists look after their own. */
public class QueryGuard {
    /** What each operation that shows one record takes. */
    private static final List<String> SHAPING = List.of("fields", "expand");

    private final Map<Method, Declared> known = new ConcurrentHashMap<>();

    /**
     * @param names the types of the parameters; a collection's may be repeated
     * @param open whether the operation reads further ones by itself
     */
    private record Declared(Map<String, Class<?>> names, boolean open) {}

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo resource) {
        if (uri.getPath().indexOf('\0') >= 0) {
            throw ProblemException.notFound();
        }
        Map<String, List<String>> given = uri.getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Declared declared = known.computeIfAbsent(resource.getResourceMethod(), QueryGuard::declared);
        given.forEach((name, values) -> check(declared, name, values));
    }

    private static void check(Declared declared, String name, List<String> values) {
        Class<?> type = declared.names().get(name);
        if (type == null && !declared.open()) {
            throw fault(name, "unknown-parameter", "There is no such parameter here.");
        }
        if (type != null && !Iterable.class.isAssignableFrom(type)) {
            if (values.size() > 1) {
                throw fault(name, "repeated", "This parameter may stand once only.");
            }
            if (type != String.class && values.contains("")) {
                throw fault(name, "invalid-format", "The text has not the form that stands here.");
            }
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw fault(name, "nul-character", "A text must not have the character U+0000.");
        }
    }

    private static Declared declared(Method method) {
        var names = new HashMap<String, Class<?>>();
        boolean open = false;
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.put(query.value(), parameter.getType());
            }
            open |= ListQuery.class.isAssignableFrom(parameter.getType());
            collect(parameter.getType(), names);
        }
        if (method.isAnnotationPresent(GET.class) && Versioned.class.isAssignableFrom(method.getReturnType())) {
            SHAPING.forEach(name -> names.put(name, String.class));
        }
        return new Declared(names, open);
    }

    private static void collect(Class<?> bean, Map<String, Class<?>> names) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    names.put(query.value(), field.getType());
                }
            }
        }
    }

    private static ProblemException fault(String name, String code, String message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                "The parameter " + name + " is invalid.",
                List.of(new Violation("?" + name, code, message)));
    }
}

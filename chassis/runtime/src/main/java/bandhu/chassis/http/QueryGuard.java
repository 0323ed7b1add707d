package bandhu.chassis.http;

import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.text.PlainText;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses that no text can be, preconditions that say nothing, and query parameters that an operation does not have, or has once only. Lists look after their own names. */
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
    public void check(UriInfo uri, ResourceInfo resource, HttpHeaders headers) {
        if (PlainText.fault(uri.getPath()).isPresent()) {
            throw ProblemException.notFound();
        }
        String condition = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (condition != null && condition.isBlank()) {
            throw fault(HttpHeaders.IF_MATCH, Text.of("required.if-match"));
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
            throw fault(name, Text.of("unknown-parameter.here"));
        }
        if (type != null && !Iterable.class.isAssignableFrom(type)) {
            if (values.size() > 1) {
                throw fault(name, Text.of("repeated.parameter-here"));
            }
            if (type != String.class && values.contains("")) {
                throw fault(name, Text.of("invalid-format.form"));
            }
        }
        values.stream()
                .map(PlainText::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(found -> {
                    throw fault(name, found.text());
                });
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

    private static ProblemException fault(String name, Text message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                Text.of("invalid-parameter.named", "name", name),
                List.of(Violation.of("?" + name, message)));
    }
}

package bandhu.chassis.openapi;

import bandhu.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Who may call an operation, as the resources' methods and classes say it. */
final class Access {
    private final Map<String, String> byMethod = new HashMap<>();

    Access(IndexView index) {
        var found = index.getAnnotations(RolesAllowed.class);
        found.stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .forEach(annotation -> {
                    for (MethodInfo method : annotation.target().asClass().methods()) {
                        byMethod.put(method.name(), sentence(annotation));
                    }
                });
        found.stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
                .forEach(annotation ->
                        byMethod.put(annotation.target().asMethod().name(), sentence(annotation)));
    }

    /** For every role when nothing is said: what no role may call is no operation. */
    String of(Described described) {
        return described.isPublic()
                ? "Needs no token: whoever has the link may."
                : byMethod.getOrDefault(described.operation().getOperationId(), sentence(Roles.ANY));
    }

    private static String sentence(AnnotationInstance annotation) {
        return sentence(annotation.value().asStringArray());
    }

    private static String sentence(String... roles) {
        return Arrays.asList(roles).contains(Roles.ANY)
                ? "For every role."
                : Arrays.stream(roles).map(role -> '`' + role + '`').collect(Collectors.joining(", ", "For ", "."));
    }
}

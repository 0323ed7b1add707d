package bandhu.chassis.problem;

import bandhu.chassis.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns what bean validation found into a problem: 422 for the body, 400 for parameters. */
@ApplicationScoped
public class ConstraintViolations {

    /** The problem that holds all of the violations, in a stable order. */
    public ProblemException problem(ConstraintViolationException failure) {
        List<Violation> found = failure.getConstraintViolations().stream()
                .map(this::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        boolean parameter =
                found.stream().anyMatch(violation -> violation.pointer().startsWith("?"));
        return parameter
                ? new ProblemException(
                        CommonProblem.INVALID_PARAMETER, Text.of("invalid-parameter.see-violations"), found)
                : new ProblemException(CommonProblem.INVALID, Text.of("invalid.see-violations"), found);
    }

    private Violation violation(ConstraintViolation<?> violation) {
        String pointer = Pointers.ROOT;
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> {
                    var name = parameterName(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
                    if (name.isPresent()) {
                        pointer = '?' + name.get();
                    }
                }
                default -> pointer = step(pointer, node);
            }
        }
        return Violation.of(pointer, ConstraintTexts.of(violation));
    }

    private static String step(String pointer, Path.Node node) {
        String here = pointer;
        if (node.getIndex() != null) {
            here = Pointers.child(here, node.getIndex());
        } else if (node.getKey() != null) {
            here = Pointers.child(here, node.getKey().toString());
        }
        boolean named = node.getName() != null && (node.getKind() == ElementKind.PROPERTY);
        if (!named) {
            return here;
        }
        return here.startsWith("?") ? '?' + node.getName() : Pointers.child(here, node.getName());
    }

    /** The name of a query or header parameter; empty for the body. */
    private static Optional<String> parameterName(Class<?> root, Path.MethodNode node, Path.ParameterNode parameter) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = root; type != null && type != Object.class; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(node.getName(), types);
                var name = name(method.getParameterAnnotations()[parameter.getParameterIndex()]);
                if (name.isPresent()) {
                    return name;
                }
            } catch (NoSuchMethodException _) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case HeaderParam header -> header.value();
                    case jakarta.ws.rs.BeanParam _ -> "";
                    default -> null;
                })
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}

package bandhu.chassis.openapi;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation where it stands. */
record Described(String path, HttpMethod method, Operation operation) {

    boolean isRead() {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    boolean isWrite() {
        return !isRead() && !path.endsWith("/search");
    }

    boolean isConditional() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(Described::isIfMatch);
    }

    /** Public operations say so by an empty security requirement. */
    boolean isPublic() {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    /** A list has parameters of its own for what its items show. */
    boolean isList() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "limit".equals(parameter.getName()));
    }

    static boolean isIfMatch(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && "If-Match".equals(parameter.getName());
    }
}

package bandhu.chassis.openapi;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The named schemas that something of a document refers to, however far. */
final class UsedSchemas {
    private static final String PLACE = "#/components/schemas/";
    private final Components components;
    private final Set<String> names = new HashSet<>();

    private UsedSchemas(Components components) {
        this.components = components;
    }

    static Set<String> names(Components components, Stream<Operation> operations) {
        UsedSchemas used = new UsedSchemas(components);
        // what only a running service knows to be used; ExpandedMembers drops it where it is not
        used.name(ExpandedMembers.COPY);
        operations.forEach(used::operation);
        components.getResponses().values().forEach(response -> used.content(response.getContent()));
        components.getParameters().values().forEach(used::parameter);
        return used.names;
    }

    private void operation(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::parameter);
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> content(response.getContent()));
    }

    private void parameter(Parameter parameter) {
        schema(parameter.getSchema());
    }

    private void content(Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(type -> type.getSchema())
                    .filter(Objects::nonNull)
                    .forEach(this::schema);
        }
    }

    private void schema(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(PLACE)) {
            name(schema.getRef().substring(PLACE.length()));
        }
        Bounds.parts(schema, (_, part) -> schema(part));
    }

    private void name(String name) {
        if (names.add(name) && components.getSchemas().get(name) != null) {
            schema(components.getSchemas().get(name));
        }
    }
}

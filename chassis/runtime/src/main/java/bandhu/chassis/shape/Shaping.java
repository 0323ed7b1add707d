package bandhu.chassis.shape;

import bandhu.chassis.http.AnswerHeaders;
import bandhu.chassis.http.Versioned;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Faults;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.Shape;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Shows as much of the records of an answer as {@code fields} and {@code expand} ask; after {@link AnswerHeaders}. */
@Provider
@Priority(Shaping.AFTER_HEADERS)
public class Shaping implements ContainerResponseFilter {
    static final int AFTER_HEADERS = 4_000;
    private static final int OK = 200;
    private final Expander expander;
    private final ObjectMapper json;

    @Context
    ResourceInfo resource;

    Shaping(Expander expander, ObjectMapper json) {
        this.expander = expander;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Shape shape = shape(request, response);
        if (shape.isWhole()) {
            return;
        }
        String collection = request.getUriInfo().getPath().split("/")[2];
        boolean inBody = request.getMethod().equals("POST");
        check(shape, collection, inBody);
        JsonNode tree = json.valueToTree(response.getEntity());
        List<ObjectNode> records = records(tree);
        shape.expand().forEach(path -> expander.expand(records, collection, path));
        response.setEntity(shape.fields().isEmpty() ? tree : narrowed(tree, shape));
    }

    private static Shape shape(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != OK) {
            return Shape.WHOLE;
        }
        return switch (response.getEntity()) {
            case Page<?> page -> page.shape();
            case Versioned _
            when request.getMethod().equals("GET") ->
                Shape.of(request.getUriInfo().getQueryParameters());
            case null, default -> Shape.WHOLE;
        };
    }

    private void check(Shape shape, String collection, boolean inBody) {
        Set<String> members = members();
        members.addAll(expander.names(collection));
        for (String field : shape.fields()) {
            if (!members.contains(field.split("\\.", -1)[0])) {
                throw fault(inBody, "fields", Text.of("unknown-field.members", "names", members));
            }
        }
        for (String path : shape.expand()) {
            if (!expander.knows(collection, path)) {
                throw fault(inBody, "expand", Text.of("unknown-expansion.known", "names", expander.names(collection)));
            }
        }
    }

    /** The members of the view that the operation answers. */
    private Set<String> members() {
        Type answer = resource.getResourceMethod().getGenericReturnType();
        Type view = answer instanceof ParameterizedType page ? page.getActualTypeArguments()[0] : answer;
        return Arrays.stream(((Class<?>) view).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static List<ObjectNode> records(JsonNode tree) {
        JsonNode items = tree.get("items");
        return items == null
                ? List.of((ObjectNode) tree)
                : StreamSupport.stream(items.spliterator(), false)
                        .map(ObjectNode.class::cast)
                        .toList();
    }

    private static JsonNode narrowed(JsonNode tree, Shape shape) {
        List<String> paths = new ArrayList<>(shape.fields());
        shape.expand().stream()
                .map(path -> path.split("\\.")[0])
                .filter(name -> paths.stream().noneMatch(path -> path.startsWith(name + ".")))
                .forEach(paths::add);
        Narrowing narrowing = Narrowing.to(paths);
        JsonNode items = tree.get("items");
        if (items == null) {
            return narrowing.of(tree);
        }
        ((ObjectNode) tree).set("items", narrowing.of(items));
        return tree;
    }

    private static ProblemException fault(boolean inBody, String member, Text message) {
        return (inBody ? Faults.OF_BODY : Faults.OF_QUERY).of(member, message);
    }
}

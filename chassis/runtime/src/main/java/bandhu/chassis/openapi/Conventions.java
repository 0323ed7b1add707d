package bandhu.chassis.openapi;

import bandhu.chassis.http.ServicePathFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * Completes a service's document by the conventions of the API: security, shared problem responses, common headers and
 * parameters, a tag and a summary for each operation. Everything is sorted, so that the same code gives the same document.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Conventions implements OASFilter {
    private static final List<PathItem.HttpMethod> ORDER = List.of(
            PathItem.HttpMethod.GET,
            PathItem.HttpMethod.POST,
            PathItem.HttpMethod.PUT,
            PathItem.HttpMethod.PATCH,
            PathItem.HttpMethod.DELETE,
            PathItem.HttpMethod.HEAD,
            PathItem.HttpMethod.OPTIONS);

    private final IndexView index;

    public Conventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new ServicePathFilter().filterOpenAPI(document);
        document.setServers(List.of(OASFactory.createServer().url("/")));
        SharedParts parts = SharedParts.in(document);
        Statuses statuses = new Statuses(index);
        Access access = new Access(index);
        Retirements retirements = new Retirements(index);
        var paths = new TreeMap<String, PathItem>();
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            paths.putAll(document.getPaths().getPathItems());
        }
        paths.forEach((path, item) -> operations(item).forEach((method, operation) -> {
            Described described = new Described(path, method, operation);
            Naming.complete(described, access);
            statuses.complete(described);
            Exchange.complete(described, parts);
            retirements.complete(described);
        }));
        BatchExamples.complete(paths, parts);
        BatchExamples.describe(parts);
        document.setPaths(OASFactory.createPaths());
        paths.forEach(document.getPaths()::addPathItem);
        parts.tidy(operations(paths));
        new Bounds(parts, ConfigProvider.getConfig().getValue("bandhu.http.json-limit", Integer.class))
                .complete(operations(paths));
        document.setTags(Naming.tags(document));
    }

    private static Stream<Operation> operations(Map<String, PathItem> paths) {
        return paths.values().stream().flatMap(item -> operations(item).values().stream());
    }

    private static Map<PathItem.HttpMethod, Operation> operations(PathItem item) {
        var operations = new LinkedHashMap<PathItem.HttpMethod, Operation>();
        ORDER.stream()
                .filter(item.getOperations()::containsKey)
                .forEach(method -> operations.put(method, item.getOperations().get(method)));
        return operations;
    }
}

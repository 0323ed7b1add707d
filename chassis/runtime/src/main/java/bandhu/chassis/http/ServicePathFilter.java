package bandhu.chassis.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/** Writes {@code /v1/sales-dead-letters} where a resource of the chassis says {@code /v1/{dead-letters}}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ServicePathFilter implements OASFilter {
    private static final Pattern FIRST_SEGMENT = Pattern.compile("^/v1/\\{([a-z-]+)(?::[^}]*)?}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        String service = ConfigProvider.getConfig().getValue("bandhu.service", String.class);
        Paths paths = OASFactory.createPaths();
        for (Map.Entry<String, PathItem> entry :
                document.getPaths().getPathItems().entrySet()) {
            paths.addPathItem(concrete(service, entry.getKey(), entry.getValue()), entry.getValue());
        }
        document.setPaths(paths);
    }

    private static String concrete(String service, String path, PathItem item) {
        Matcher first = FIRST_SEGMENT.matcher(path);
        if (!first.find()) {
            return path;
        }
        item.getOperations().values().forEach(operation -> forget(operation, first.group(1)));
        return "/v1/" + service + "-" + first.group(1) + path.substring(first.end());
    }

    private static void forget(Operation operation, String parameter) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(each -> !parameter.equals(each.getName()))
                    .toList());
        }
    }
}

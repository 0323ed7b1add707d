package bandhu.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * The OpenAPI documents of the services, and what follows from them: which service owns a first path segment, and the
 * merged document. A snapshot from {@code docs/contracts/api} stands in until the service itself has been heard, so
 * that the paths of a service that is away are known.
 */
public final class ApiDocuments {

    private static final String PREFIX = "/v1/";

    private final ObjectMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> byService = new ConcurrentSkipListMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final List<String> services;
    private volatile ObjectNode merged;

    /** @param snapshots the folder with a document of each service; one that is missing is waited for */
    public ApiDocuments(List<String> services, Path snapshots) throws IOException {
        this.services = services;
        this.merged = MergedDocument.of(byService);
        ObjectMapper yaml = new YAMLMapper();
        for (String service : services) {
            Path snapshot = snapshots.resolve(service + ".yaml");
            if (Files.isReadable(snapshot) && yaml.readTree(snapshot.toFile()) instanceof ObjectNode document) {
                put(service, document);
            }
        }
    }

    /** Takes the document that {@code service} serves now; one that is not an OpenAPI document changes nothing. */
    void heard(String service, byte[] body) throws IOException {
        if (json.readTree(body) instanceof ObjectNode document && document.has("paths")) {
            put(service, document);
        }
    }

    /** The service that owns a first segment: by its document, or by the prefix that is its name. */
    Optional<String> owner(String segment) {
        String owner = owners.get(segment);
        if (owner != null) {
            return Optional.of(owner);
        }
        return services.stream()
                .filter(service -> segment.startsWith(service + "-"))
                .findFirst();
    }

    Optional<JsonNode> of(String service) {
        return Optional.ofNullable(byService.get(service));
    }

    /** All of them as one. */
    public ObjectNode merged() {
        return merged;
    }

    /** The methods that the documents know for any path of {@code segment}. */
    String methods(String segment) {
        return merged.path("paths").properties().stream()
                .filter(path -> segment(path.getKey()).equals(segment))
                .flatMap(path -> path.getValue().properties().stream())
                .map(operation -> operation.getKey().toUpperCase(java.util.Locale.ROOT))
                .filter(method -> method.matches("GET|PUT|POST|PATCH|DELETE|HEAD"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String segment(String path) {
        if (!path.startsWith(PREFIX)) {
            return "";
        }
        int end = path.indexOf('/', PREFIX.length());
        return end < 0 ? path.substring(PREFIX.length()) : path.substring(PREFIX.length(), end);
    }

    private synchronized void put(String service, ObjectNode document) {
        if (document.equals(byService.put(service, document))) {
            return;
        }
        owners.values().removeIf(service::equals);
        document.path("paths").fieldNames().forEachRemaining(path -> {
            String segment = segment(path);
            if (!segment.isEmpty()) {
                owners.put(segment, service);
            }
        });
        merged = MergedDocument.of(byService);
    }
}

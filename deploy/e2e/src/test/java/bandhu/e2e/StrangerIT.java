package bandhu.e2e;

import bandhu.testing.contract.ApiDocument;
import bandhu.testing.contract.Operation;
import bandhu.testing.contract.Samples;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Another tenant walks every operation of the five OpenAPI documents through the gateway, and sees nothing. */
@ExtendWith(WholeSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StrangerIT {

    private static final String EXTERNAL = "/by-external-id";

    /** What a demo load leaves empty; each service's own isolation test makes one and walks it. */
    private static final List<String> EMPTY = List.of("-dead-letters", "-changes", "-jobs", "-webhooks", "/fields");

    private final Map<String, ApiDocument> documents = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final String unknown = UUID.randomUUID().toString();
    private RunningSuite suite;

    @BeforeAll
    void load(RunningSuite running, DemoTenant demo) throws Exception {
        suite = running;
        for (String service : RunningSuite.SERVICES) {
            Response document = suite.anonymous().get("/openapi/" + service + ".json");
            assertThat(document.statusCode()).isEqualTo(200);
            documents.put(service, ApiDocument.of(document.asString()));
        }
        Reader owner = new Reader(suite, demo.name());
        for (Operation list : operations()) {
            if (list.isList() && list.addresses().isEmpty()) {
                List<String> found = owner.get(list.path() + "?limit=1").getList("items.id");
                found.stream().filter(Objects::nonNull).findFirst().ifPresent(id -> ids.put(list.path(), id));
            }
        }
        for (Operation list : operations()) {
            if (list.isList() && list.addresses().size() == 1 && needed().contains(list.path())) {
                findBelow(owner, list);
            }
        }
    }

    /** Not every record has one below it: takes the first that does. */
    private void findBelow(Reader owner, Operation list) throws IOException {
        String parents = list.addresses().getFirst();
        for (String parent : owner.get(parents + "?limit=100").getList("items.id", String.class)) {
            List<String> found = owner.get(list.path(address -> parent)).getList("items.id");
            if (!found.isEmpty()) {
                ids.put(parents, parent);
                ids.put(list.path(), found.getFirst());
                return;
            }
        }
    }

    /** Where a record must be for each operation to have one; public links are walked where they are made. */
    private Set<String> needed() {
        return operations().stream()
                .filter(Operation::needsToken)
                .flatMap(operation -> operation.addresses().stream())
                .filter(address -> !address.contains(EXTERNAL))
                .filter(address -> EMPTY.stream().noneMatch(address::endsWith))
                .collect(Collectors.toSet());
    }

    @Test
    void first_segments_are_unique_over_the_services() {
        Map<String, Set<String>> services = new HashMap<>();
        documents.forEach((service, document) -> document.operations()
                .forEach(operation -> services.computeIfAbsent(operation.path().split("/")[2], first -> new HashSet<>())
                        .add(service)));

        services.values().removeIf(owners -> owners.size() == 1);
        assertThat(services).isEmpty();
    }

    @Test
    void every_operation_can_be_reached() {
        assertThat(ids.keySet()).as("collections with a record of the owner").containsAll(needed());
    }

    /** Streams have no end to wait for; each service's own isolation test listens to them. */
    @Test
    void a_stranger_sees_nothing() throws IOException {
        List<String> faults = new ArrayList<>();
        for (ApiDocument document : documents.values()) {
            Samples samples = new Samples(document);
            for (Operation operation : document.operations()) {
                if (operation.isStream()) {
                    continue;
                }
                String body = samples.body(operation);
                Response answer = call(operation, operation.path(address -> ids.getOrDefault(address, unknown)), body);
                ids.values().stream()
                        .filter(id ->
                                answer.asString().replace("\"instance\":\"", "").contains("\"" + id))
                        .forEach(id -> faults.add(operation + " shows " + id + ": " + answer.asString()));
                boolean ofOne = !operation.addresses().isEmpty() && !operation.isUpsert();
                if (ofOne && answer.statusCode() < 400) {
                    faults.add(operation + " answers " + answer.statusCode() + ": " + answer.asString());
                }
                Response expected = call(operation, operation.path(address -> unknown), body);
                if (ofOne && answer.statusCode() != expected.statusCode()) {
                    faults.add("%s tells a foreign id (%d) from an unknown one (%d)"
                            .formatted(operation, answer.statusCode(), expected.statusCode()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private Response call(Operation operation, String path, String body) throws IOException {
        RequestSpecification request = suite.as("stranger-" + unknown.substring(0, 8), "admin");
        if (body != null) {
            request.contentType(operation.mediaType()).body(body);
        }
        return request.request(operation.method(), path);
    }

    private List<Operation> operations() {
        return documents.values().stream()
                .flatMap(document -> document.operations().stream())
                .toList();
    }
}

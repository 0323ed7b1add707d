package bandhu.testing.hostile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import bandhu.testing.TestRun;
import bandhu.testing.contract.ApiDocument;
import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.contract.Walk;
import bandhu.testing.embedded.TestInfrastructure;
import bandhu.testing.wire.Answer;
import bandhu.testing.wire.Request;
import bandhu.testing.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant with a record of each collection, to send requests to. */
public final class Ground {

    private static final Map<String, Ground> MADE = new HashMap<>();
    private static final AtomicInteger SAMPLES = new AtomicInteger();
    private static final String SAMPLE = "sample";
    private static final String COLLECTIONS = "/v1/";

    private final Fixtures fixtures;
    private final ApiDocument document;
    private final Tenant tenant;
    private final Map<String, String> ids;
    private final Walk walk;
    private final String token;

    private Ground(Fixtures fixtures, ApiDocument document, Tenant tenant, Map<String, String> ids) {
        this.fixtures = fixtures;
        this.document = document;
        this.tenant = tenant;
        this.ids = new HashMap<>(ids);
        this.walk = new Walk(document, fixtures, tenant, this.ids);
        this.token = TestInfrastructure.join().token(tenant.name(), Roles.ADMIN);
    }

    /** Where every request is refused, and nothing is ever written. Made once for all tests on the same database. */
    public static Ground quiet(Fixtures fixtures) {
        return made("quiet", fixtures);
    }

    /** Where requests may be served. Made once for all tests on the same database. */
    public static Ground open(Fixtures fixtures) {
        return made("open", fixtures);
    }

    private static synchronized Ground made(String name, Fixtures fixtures) {
        return MADE.computeIfAbsent(TestRun.current().database() + " " + name, _ -> {
            Tenant tenant = Tenants.random();
            return new Ground(fixtures, ApiDocument.read(), tenant, fixtures.make(tenant));
        });
    }

    /** The same tenant for a thread that takes other records of it. */
    public Ground apart() {
        return new Ground(fixtures, document, tenant, ids);
    }

    Tenant tenant() {
        return tenant;
    }

    public String token() {
        return token;
    }

    public Bodies bodies() {
        return new Bodies(document);
    }

    public List<Operation> operations() {
        return document.operations();
    }

    public List<Operation> withBody() {
        return operations().stream().filter(Operation::hasBody).toList();
    }

    /** The lists that belong to one record of a collection. */
    List<Operation> below(String collection) {
        return operations().stream()
                .filter(operation -> operation.isList()
                        && operation.path().startsWith(collection + "/{id}/")
                        && operation.path().indexOf('{') == operation.path().lastIndexOf('{'))
                .toList();
    }

    public Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findFirst();
    }

    public String path(Operation operation) {
        return walk.path(operation);
    }

    /** The operation on this tenant's records by its admin, or by nobody where nobody need be known. */
    public Request request(Operation operation) {
        Request request = Request.of(operation.method(), path(operation));
        return operation.needsToken() ? request.bearing(token) : request;
    }

    public Request request(Operation operation, byte[] body) {
        return request(operation).sending(operation.mediaType(), body);
    }

    /** The operation on a record that is to be made, where it makes one when there is none. */
    public Request making(Operation operation, byte[] body) {
        if (!operation.isUpsert()) {
            return request(operation, body);
        }
        String known = path(operation);
        String unknown = known.substring(0, known.lastIndexOf('/') + 1) + SAMPLE + SAMPLES.incrementAndGet();
        return Request.of(operation.method(), unknown).bearing(token).sending(operation.mediaType(), body);
    }

    /** A body that the operation takes; what must differ from record to record does. */
    public JsonNode body(Operation operation) {
        return fresh(Bodies.read(walk.body(operation)));
    }

    /** A body with texts of its own for {@code sample}, and with records of this tenant for {@code ...Id}. */
    public JsonNode fresh(JsonNode body) {
        return fresh("", body);
    }

    /** Takes new records in place of those that the operation speaks of: some things can be done to a record once only. */
    public void renew(Operation operation, Wire wire) throws IOException {
        String body = body(operation).toString();
        for (String collection : List.copyOf(ids.keySet())) {
            boolean named = operation.path().startsWith(collection + "/{") || body.contains(ids.get(collection));
            Optional<Operation> create = operation("POST", collection);
            if (named && create.isPresent()) {
                Answer made = wire.ask(request(create.get(), Bodies.write(body(create.get()))));
                String id = made.json().path("id").asText();
                ids.computeIfPresent(collection, (_, known) -> id.isEmpty() ? known : id);
            }
        }
    }

    private JsonNode fresh(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode renewed = object.objectNode();
                object.properties()
                        .forEach(member -> renewed.set(member.getKey(), fresh(member.getKey(), member.getValue())));
                yield renewed;
            }
            case ArrayNode array -> {
                ArrayNode renewed = array.arrayNode();
                array.forEach(item -> renewed.add(fresh(name, item)));
                yield renewed;
            }
            case TextNode text
            when text.textValue().equals(SAMPLE) -> TextNode.valueOf(SAMPLE + SAMPLES.incrementAndGet());
            case TextNode text ->
                ids.containsKey(collection(name)) ? TextNode.valueOf(ids.get(collection(name))) : text;
            default -> node;
        };
    }

    /** {@code teamId} names one of {@code /v1/teams}. */
    private static String collection(String member) {
        return member.endsWith("Id") ? COLLECTIONS + member.substring(0, member.length() - 2) + "s" : "";
    }
}

package bandhu.testing.contract;

import bandhu.testing.Client;
import bandhu.testing.Tenant;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls operations with the ids of one tenant's records, or with ids that nobody has. */
public final class Walk {

    private static final String EXTERNAL = "/by-external-id";

    private final Fixtures fixtures;
    private final Tenant owner;
    private final Map<String, String> ids;
    private final boolean known;
    private final Samples samples;
    private final String unknownName = "t-" + UUID.randomUUID();
    private final String unknownId = UUID.randomUUID().toString();

    Walk(Fixtures fixtures, Tenant owner, Map<String, String> ids) {
        this(new Samples(ApiDocument.read()), fixtures, owner, ids, true);
    }

    public Walk(ApiDocument document, Fixtures fixtures, Tenant owner, Map<String, String> ids) {
        this(new Samples(document), fixtures, owner, ids, true);
    }

    /** Over the records of {@code owner}, with the document that the service serves. */
    public static Walk of(Fixtures fixtures, Tenant owner, Map<String, String> ids) {
        return new Walk(fixtures, owner, ids);
    }

    private Walk(Samples samples, Fixtures fixtures, Tenant owner, Map<String, String> ids, boolean known) {
        this.samples = samples;
        this.fixtures = fixtures;
        this.owner = owner;
        this.ids = ids;
        this.known = known;
    }

    /** The same with ids that nobody has. */
    public Walk withUnknownIds() {
        return new Walk(samples, fixtures, owner, ids, false);
    }

    static boolean readsOne(Operation operation) {
        return operation.method().equals("GET")
                && operation.addresses().size() == 1
                && operation.path().endsWith("}");
    }

    public Response call(Operation operation, Client client) {
        return operation.call(client, path(operation), body(operation));
    }

    /** The operation's path to the owner's records. */
    public String path(Operation operation) {
        return operation.path(this::value);
    }

    /** A body that the operation can read, null where it takes none. */
    public String body(Operation operation) {
        String given = fixtures.bodies().get(operation.id());
        return given != null ? given : operation.batched().map(this::batch).orElseGet(() -> samples.body(operation));
    }

    private String batch(Operation create) {
        return "{\"operations\": [{\"op\": \"create\", \"data\": " + body(create) + "}]}";
    }

    /** What of the owner shows in an answer to somebody else. */
    List<String> leaks(Operation operation, Response answer) {
        List<String> leaks = new ArrayList<>();
        String shown = answer.asString().replace(path(operation), "");
        if (shown.contains(owner.name()) && !operation.isUpsert()) {
            leaks.add(operation + " shows a text of another tenant: " + shown);
        }
        ids.values().stream()
                .filter(id -> shown.contains(id))
                .forEach(id -> leaks.add(operation + " shows the id of another tenant's record: " + shown));
        return leaks;
    }

    /** Status and body without what differs from request to request, and from asker to asker. */
    String anonymous(Response answer, Tenant asker) {
        String body = answer.asString()
                .replace(asker.name(), "<asker>")
                .replace(known ? owner.name() : unknownName, "<name>")
                .replaceAll("\"(traceId|instance)\":\"[^\"]*\",?", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*\"", "<moment>");
        return answer.statusCode() + " " + answer.contentType() + " " + body;
    }

    /** Bodies of a create, each naming one record of the owner, with the id that it names. */
    Map<String, String> bodiesWithIds(Operation operation) {
        Map<String, String> bodies = new LinkedHashMap<>();
        operation.schema().path("properties").properties().forEach(member -> {
            if (member.getKey().endsWith("Id") && isText(member.getValue())) {
                String id = idFor(member.getKey());
                ObjectNode body = sample(operation);
                body.put(member.getKey(), id);
                bodies.put(body.toString(), id);
            }
        });
        return bodies;
    }

    String replacing(String body, String id) {
        return body.replace(id, unknownId);
    }

    private ObjectNode sample(Operation operation) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(body(operation));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the fixture of " + operation + " is not JSON", e);
        }
    }

    /** {@code teamId} names a team where there is one, else any record will do. */
    private String idFor(String member) {
        String noun = member.substring(0, member.length() - 2);
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().equals("/v1/" + noun + "s"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> ids.values().iterator().next());
    }

    private String value(String address) {
        if (address.endsWith(EXTERNAL)) {
            return Fixtures.SYSTEM;
        }
        if (address.endsWith(EXTERNAL + "/{system}")) {
            return known ? owner.name() : unknownName;
        }
        if (known && !ids.containsKey(address)) {
            throw new AssertionError("the walk has no record at " + address + ": let make(tenant) answer one");
        }
        return known ? ids.get(address) : unknownId;
    }

    private static boolean isText(JsonNode schema) {
        JsonNode type = schema.path("type");
        return schema.has("$ref")
                || (type.isArray() ? type.get(0) : type).asText().equals("string");
    }
}

package bandhu.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The merged document as one tenant has it: the members of {@code customFields} with their types, in what is read and
 * in what is written, and the filters and sorts that come with them.
 */
final class TenantDocument {

    private static final String MEMBER = "customFields";
    private static final String REFERENCE = "#/components/schemas/";
    private static final String FIELDS = "/fields";

    private final ObjectNode result;
    private final ObjectNode schemas;

    private TenantDocument(ObjectNode result) {
        this.result = result;
        this.schemas = result.withObjectProperty("components").withObjectProperty("schemas");
    }

    /** The collections that {@code document} lets a tenant define fields for: {@code customers}. */
    static List<String> collections(JsonNode document) {
        return document.path("paths").properties().stream()
                .filter(path ->
                        path.getKey().endsWith(FIELDS) && path.getValue().has("post"))
                .map(path -> ApiDocuments.segment(path.getKey()))
                .toList();
    }

    /** @param offers by collection, what {@code GET /v1/<collection>/fields} answers */
    static ObjectNode of(ObjectNode merged, Map<String, JsonNode> offers) {
        TenantDocument document = new TenantDocument(merged.deepCopy());
        offers.forEach(document::add);
        return document.result;
    }

    private void add(String collection, JsonNode offer) {
        List<JsonNode> own = StreamSupport.stream(offer.path("items").spliterator(), false)
                .filter(field -> field.path("custom").isObject())
                .toList();
        if (own.isEmpty()) {
            return;
        }
        String name = Character.toUpperCase(collection.charAt(0)) + collection.substring(1) + "CustomFields";
        schemas.set(name, members(own, false));
        schemas.set(name + "Written", members(own, true));
        String path = "/v1/" + collection;
        result.path("paths").properties().forEach(entry -> {
            if (entry.getKey().equals(path) || entry.getKey().startsWith(path + "/")) {
                for (JsonNode operation : entry.getValue()) {
                    point(operation.path("responses"), name, new HashSet<>());
                    point(operation.path("requestBody"), name + "Written", new HashSet<>());
                }
            }
        });
        if (result.path("paths").path(path).path("get") instanceof ObjectNode list) {
            filters(list, own, offer.path("sorts"));
        }
    }

    private ObjectNode members(List<JsonNode> own, boolean written) {
        ObjectNode schema = result.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        own.forEach(field -> {
            JsonNode definition = field.path("custom");
            properties.set(definition.path("key").asText(), CustomMember.of(definition, written));
        });
        return schema.put("additionalProperties", false);
    }

    /** Lets every {@code customFields} that {@code node} leads to have the schema {@code name}. */
    private void point(JsonNode node, String name, Set<String> seen) {
        String reference = node.path("$ref").asText("");
        if (reference.startsWith(REFERENCE) && seen.add(reference)) {
            JsonNode target = schemas.path(reference.substring(REFERENCE.length()));
            if (target.path("properties").has(MEMBER)) {
                ((ObjectNode) target.path("properties")).putObject(MEMBER).put("$ref", REFERENCE + name);
            }
            point(target, name, seen);
        }
        node.forEach(child -> point(child, name, seen));
    }

    private static void filters(ObjectNode list, List<JsonNode> own, JsonNode sorts) {
        ArrayNode parameters = list.withArray("parameters");
        StringBuilder sortable = new StringBuilder();
        for (JsonNode sort : sorts) {
            if (sort.asText().startsWith(MEMBER + ".")) {
                sortable.append(sortable.isEmpty() ? " Also: " : ", ").append(sort.asText());
            }
        }
        for (JsonNode parameter : parameters) {
            if (!sortable.isEmpty() && parameter.path("name").asText().equals("sort")) {
                ObjectNode sort = (ObjectNode) parameter;
                sort.put("description", sort.path("description").asText() + sortable + ".");
            }
        }
        for (JsonNode field : own) {
            if (field.path("filter").asBoolean()) {
                ObjectNode filter = parameters
                        .addObject()
                        .put("in", "query")
                        .put("name", field.path("name").asText())
                        .put("description", "Only records with one of these values.")
                        .put("style", "form")
                        .put("explode", true);
                filter.putObject("schema").put("type", "array").set("items", CustomMember.single(field.path("custom")));
            }
        }
    }
}

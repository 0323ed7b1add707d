package bandhu.chassis.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What an operation takes and answers beside its own: headers, parameters, problems. */
final class Exchange {
    private static final String PATCH_TYPE = "application/merge-patch+json";
    private static final String JSON = "application/json";

    private Exchange() {}

    static void complete(Described described, SharedParts parts) {
        Operation operation = described.operation();
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SharedParts.BEARER)));
        }
        parameters(described);
        if (described.method() == HttpMethod.PATCH) {
            patch(described, parts);
        }
        responses(described, parts);
    }

    private static void parameters(Described described) {
        Operation operation = described.operation();
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(Described::isIfMatch).forEach(parameter -> parameter
                    .description("The ETag that the record must still have; 412 otherwise.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        if (described.method() == HttpMethod.POST && described.isWrite()) {
            refer(operation, "Idempotency-Key");
        }
        if (described.isWrite() && !described.isPublic()) {
            refer(operation, "Bandhu-Quiet");
        }
        if (described.isRead() && !described.isPublic()) {
            refer(operation, "Bandhu-After");
            if (described.path().endsWith("}") && !described.isList()) {
                refer(operation, "If-None-Match");
                refer(operation, "fields");
                refer(operation, "expand");
            }
        }
    }

    private static void refer(Operation operation, String parameter) {
        var all = new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        all.add(OASFactory.createParameter().ref("#/components/parameters/" + parameter));
        operation.setParameters(all);
    }

    /** A patch is described by the record of its operation's name, or that of all fields: its members may be absent or null. */
    private static void patch(Described described, SharedParts parts) {
        Operation operation = described.operation();
        if (operation.getRequestBody() == null || operation.getOperationId() == null) {
            return;
        }
        String id = operation.getOperationId();
        String name = described.path().endsWith("/fields/{id}")
                ? "PatchCustomField"
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        Schema command = parts.schema(name);
        Schema schema = command == null
                ? OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A JSON merge patch (RFC 7396) of the record.")
                : OASFactory.createSchema().ref("#/components/schemas/" + name);
        if (command != null) {
            command.setRequired(null);
        }
        var content = OASFactory.createContent();
        content.addMediaType(PATCH_TYPE, OASFactory.createMediaType().schema(schema));
        content.addMediaType(JSON, OASFactory.createMediaType().schema(schema));
        operation.getRequestBody().content(content).required(true);
    }

    private static void responses(Described described, SharedParts parts) {
        Map<String, APIResponse> all = new TreeMap<>();
        APIResponses given = described.operation().getResponses();
        if (given != null && given.getAPIResponses() != null) {
            given.getAPIResponses().forEach((status, response) -> {
                if (!isBare(status, response)) {
                    all.put(status, response);
                }
            });
        }
        all.forEach((status, response) -> {
            if (status.startsWith("2")) {
                headers(described, status, response, parts);
            }
        });
        if (described.isRead() && described.path().endsWith("}") && !described.isList()) {
            all.putIfAbsent("304", OASFactory.createAPIResponse().description("What the client has still holds."));
        }
        for (int status : problems(described)) {
            all.putIfAbsent(
                    Integer.toString(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + SharedParts.problemName(status)));
        }
        APIResponses sorted = OASFactory.createAPIResponses();
        all.forEach(sorted::addAPIResponse);
        described.operation().setResponses(sorted);
    }

    /** What the framework adds for security, without a word about the body. */
    private static boolean isBare(String status, APIResponse response) {
        return (status.equals("400") || status.equals("401") || status.equals("403"))
                && response.getContent() == null
                && response.getRef() == null;
    }

    private static List<Integer> problems(Described described) {
        var statuses = new ArrayList<>(List.of(400, 406, 429, 500, 503));
        if (!described.isPublic()) {
            statuses.addAll(List.of(401, 403));
        }
        if (described.path().contains("{")) {
            statuses.add(404);
        }
        if (described.isWrite()) {
            statuses.addAll(List.of(409, 422));
        }
        if (described.isConditional()) {
            statuses.add(412);
        }
        if (described.operation().getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        return statuses;
    }

    private static void headers(Described described, String status, APIResponse response, SharedParts parts) {
        Set<String> names = new TreeSet<>();
        names.add("Correlation-Id");
        names.addAll(SharedParts.RATES);
        Schema schema = schema(response, parts);
        if (schema != null && schema.getProperties() != null) {
            if (schema.getProperties().containsKey("version")
                    && schema.getProperties().containsKey("id")) {
                names.add("ETag");
                if (status.equals("201") || status.equals("202")) {
                    names.add("Location");
                }
            }
            if (described.isRead() && schema.getProperties().containsKey("next")) {
                names.add("Link");
            }
        }
        if (described.isWrite()) {
            names.add("Bandhu-Position");
        }
        names.forEach(name -> response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name)));
    }

    private static Schema schema(APIResponse response, SharedParts parts) {
        if (response.getContent() == null || !response.getContent().hasMediaType(JSON)) {
            return null;
        }
        Schema schema = response.getContent().getMediaType(JSON).getSchema();
        if (schema == null || schema.getRef() == null) {
            return schema;
        }
        return parts.schema(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
    }
}

package bandhu.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The components that operations refer to. */
record SharedParts(Components components) {
    static final String BEARER = "bearer";
    /** What tells of quotas, in every answer that was charged to one. */
    static final List<String> RATES = List.of("RateLimit", "RateLimit-Policy");

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthenticated"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "TooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "Invalid"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "Internal"),
            Map.entry(503, "Unavailable")));

    static SharedParts in(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of a configured OIDC issuer, with the claims tenant, roles and sub."));
        components.addSchema("Violation", violation());
        components.addSchema("Problem", problem());
        ConditionSchemas.addTo(components);
        PROBLEMS.forEach((status, name) -> components.addResponse(name, response(name, status)));
        headers(components);
        parameter(components, "Idempotency-Key", "Makes a repeated request have one effect; kept for 48 hours.");
        parameter(components, "Bandhu-Quiet", "`history` loads what happened without reaching out to people.");
        parameter(components, "Bandhu-After", "A `Bandhu-Position`: waits up to 5 s until that event is known here.");
        parameter(components, "If-None-Match", "The ETag that the client has; 304 when it still holds.");
        query(components, "fields", "The members that are wanted, separated by commas; all by default.");
        query(components, "expand", "The records to put beside their ids, separated by commas.");
        return new SharedParts(components);
    }

    private static void headers(Components components) {
        header(components, "Correlation-Id", "Shared by all that this request causes.", "string");
        header(components, "Content-Language", "The language of the texts, chosen by `Accept-Language`.", "string");
        header(components, "ETag", "The record's version in quotes.", "string");
        header(components, "Location", "The new record's path, relative.", "string");
        header(components, "Link", "The next page, relative, as RFC 8288 has it.", "string");
        header(components, "Retry-After", "Seconds to wait.", "integer");
        header(
                components,
                "RateLimit",
                "Of each quota: requests that are left (r), seconds until all are there (t).",
                "string");
        header(components, "RateLimit-Policy", "The quotas: requests (q) in so many seconds (w).", "string");
        header(components, "Bandhu-Position", "Service and id of the last event this request caused.", "string");
    }

    /** The component's name for a status; null when there is none. */
    static String problemName(int status) {
        return PROBLEMS.get(status);
    }

    /** The schema of a name, or null. */
    Schema schema(String name) {
        return components.getSchemas() == null ? null : components.getSchemas().get(name);
    }

    /** Sorts, and drops what nothing refers to: what a service does not use of the chassis, and what the scan of types left. */
    void tidy(Stream<Operation> operations) {
        var schemas = new TreeMap<>(components.getSchemas());
        schemas.keySet().retainAll(UsedSchemas.names(components, operations));
        components.setSchemas(new LinkedHashMap<>(schemas));
        components.setResponses(new LinkedHashMap<>(new TreeMap<>(components.getResponses())));
    }

    private static Schema violation() {
        return object("One broken rule.", List.of("pointer", "code", "message"))
                .addProperty("pointer", text("RFC 6901 pointer into the body, or `?name` of a parameter."))
                .addProperty("code", text("A stable word."))
                .addProperty("message", text("For people."));
    }

    private static Schema problem() {
        return object(
                        "Why a request failed (RFC 9457).",
                        List.of("type", "title", "status", "detail", "instance", "code", "traceId", "violations"))
                .addProperty("type", text("`/problems/<code>`"))
                .addProperty("title", text("The kind of problem."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What went wrong this time."))
                .addProperty("instance", text("The request's path."))
                .addProperty("code", text("A stable word for programs."))
                .addProperty("traceId", text("Names the request in traces and logs."))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")));
    }

    private static APIResponse response(String name, int status) {
        var response = OASFactory.createAPIResponse()
                .description(Naming.sentence(name) + '.')
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        for (String header : List.of("Correlation-Id", "Content-Language")) {
            response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
        }
        if (status == 429) {
            for (String header : RATES) {
                response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
            }
        }
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", OASFactory.createHeader().ref("#/components/headers/Retry-After"));
        }
        return response;
    }

    private static void header(Components components, String name, String description, String type) {
        components.addHeader(
                name, OASFactory.createHeader().description(description).schema(simple(type)));
    }

    private static void parameter(Components components, String name, String description) {
        parameter(components, Parameter.In.HEADER, name, description);
    }

    private static void query(Components components, String name, String description) {
        parameter(components, Parameter.In.QUERY, name, description);
    }

    private static void parameter(Components components, Parameter.In place, String name, String description) {
        components.addParameter(
                name,
                OASFactory.createParameter()
                        .in(place)
                        .name(name)
                        .description(description)
                        .schema(simple("string")));
    }

    private static Schema object(String description, List<String> required) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(description)
                .required(required);
    }

    private static Schema text(String description) {
        return simple("string").description(description);
    }

    private static Schema simple(String type) {
        return OASFactory.createSchema()
                .addType(type.equals("string") ? Schema.SchemaType.STRING : Schema.SchemaType.INTEGER);
    }
}

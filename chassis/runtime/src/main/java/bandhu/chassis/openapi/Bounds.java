package bandhu.chassis.openapi;

import bandhu.chassis.http.edge.RequestCheck;
import bandhu.chassis.page.ListQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says how long texts and lists can be. Members that requests carry have their own rule, which the service holds; what is bounded by
 * nothing else is bounded by the largest body, address or header that is taken.
 */
final class Bounds {
    private static final String PLACE = "#/components/schemas/";

    /** Formats that are as long as they are. */
    private static final Set<String> FIXED = Set.of("uuid", "date", "date-time", "binary");

    /** Members that mean the same everywhere: what is longer than the longest that there is, is refused as unknown or malformed. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("amount", 40),
            Map.entry("country", 40),
            Map.entry("cursor", 4_096),
            Map.entry("currency", 40),
            Map.entry("expand", 200),
            Map.entry("field", 200),
            Map.entry("fields", 200),
            Map.entry("language", 100),
            Map.entry("languages", 100),
            Map.entry("occurredAt", 64),
            Map.entry("q", 200),
            Map.entry("related", 200),
            Map.entry("sort", 200),
            Map.entry("timeZone", 64),
            Map.entry("timezone", 64));

    private final Components components;
    private final int body;
    private final Set<String> requested = new HashSet<>();

    /** @param body the most characters of a body of JSON */
    Bounds(SharedParts parts, int body) {
        this.components = parts.components();
        this.body = body;
    }

    void complete(Stream<Operation> operations) {
        List<Operation> all = operations.toList();
        all.stream().map(Operation::getRequestBody).filter(Objects::nonNull).forEach(request -> schemas(
                        request.getContent())
                .forEach(this::request));
        all.forEach(operation -> {
            parameters(operation.getParameters());
            operation.getResponses().getAPIResponses().values().forEach(response -> schemas(response.getContent())
                    .forEach(schema -> bound("", schema, false)));
        });
        components.getSchemas().forEach((name, schema) -> bound("", schema, requested.contains(name)));
        components.getResponses().values().forEach(response -> schemas(response.getContent())
                .forEach(schema -> bound("", schema, false)));
        parameters(List.copyOf(components.getParameters().values()));
        components.getHeaders().values().forEach(header -> limit(header.getSchema(), RequestCheck.HEADERS));
    }

    private void parameters(List<Parameter> parameters) {
        if (parameters != null) {
            parameters.stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter -> limit(
                            parameter.getSchema(),
                            parameter.getIn() == Parameter.In.HEADER ? RequestCheck.HEADERS : RequestCheck.ADDRESS));
        }
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    /** Remembers the components that requests carry. */
    private void request(Schema schema) {
        if (schema.getRef() != null && schema.getRef().startsWith(PLACE)) {
            String name = schema.getRef().substring(PLACE.length());
            if (requested.add(name) && components.getSchemas().get(name) != null) {
                request(components.getSchemas().get(name));
            }
        }
        parts(schema, (_, part) -> request(part));
    }

    private void bound(String name, Schema schema, boolean isRequested) {
        Integer known = KNOWN.get(name);
        if (is(schema, SchemaType.STRING) && isOpen(schema)) {
            if (known != null) {
                schema.setMaxLength(known);
            } else if (!isRequested) {
                schema.setMaxLength(body);
            }
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null && !isRequested) {
            schema.setMaxItems(body / 2);
        }
        if (isPage(schema)) {
            schema.getProperties().get("items").setMaxItems(ListQuery.MOST);
        }
        parts(schema, (member, part) -> bound(member.isEmpty() ? name : member, part, isRequested));
    }

    private static boolean isPage(Schema schema) {
        return schema.getProperties() != null
                && schema.getProperties().containsKey("next")
                && schema.getProperties().containsKey("items");
    }

    /** Bounds what stands in an address or a header by what is taken of those. */
    static void limit(Schema schema, int most) {
        if (is(schema, SchemaType.STRING) && isOpen(schema)) {
            schema.setMaxLength(most);
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(most / 2);
        }
        parts(schema, (_, part) -> limit(part, most));
    }

    private static boolean isOpen(Schema schema) {
        return schema.getMaxLength() == null
                && (schema.getFormat() == null || !FIXED.contains(schema.getFormat()))
                && schema.getPattern() == null
                && schema.getEnumeration() == null
                && schema.getRef() == null;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    interface Visit {
        /** @param member the name of the member, empty for what is part of it */
        void at(String member, Schema part);
    }

    static void parts(Schema schema, Visit visit) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(visit::at);
        }
        Consumer<Schema> inner = part -> visit.at("", part);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(inner);
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getNot())
                .filter(Objects::nonNull)
                .forEach(inner);
    }
}

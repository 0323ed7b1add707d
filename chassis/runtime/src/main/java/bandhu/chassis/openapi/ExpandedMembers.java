package bandhu.chassis.openapi;

import bandhu.chassis.shape.Expansion;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the members that {@code expand} adds into the schemas of their records: they are known when the service runs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExpandedMembers implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";

    /** What a service that keeps copies of customers shows of one. */
    static final String COPY = "KnownCustomer";

    private static final String CUSTOMERS = "customers";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        List<Expansion> expansions = Arc.container().listAll(Expansion.Source.class).stream()
                .flatMap(handle -> handle.get().expansions().stream())
                .sorted(Comparator.comparing(Expansion::collection).thenComparing(Expansion::name))
                .toList();
        if (expansions.stream().noneMatch(expansion -> isCopy(document, expansion))) {
            document.getComponents().removeSchema(COPY);
        }
        expansions.forEach(expansion -> view(document, expansion.collection())
                .map(ref -> schemas.get(ref.substring(SCHEMAS.length())))
                .ifPresent(schema -> schema.addProperty(expansion.name(), member(document, expansion))));
    }

    /** The reference to the schema of one record of a collection, where the service has it. */
    private static Optional<String> view(OpenAPI document, String collection) {
        PathItem one = document.getPaths().getPathItem("/v1/" + collection + "/{id}");
        return one == null || one.getGET() == null
                ? Optional.empty()
                : Optional.ofNullable(one.getGET().getResponses().getAPIResponse("200"))
                        .map(response -> response.getContent().getMediaType("application/json"))
                        .map(MediaType::getSchema)
                        .map(Schema::getRef);
    }

    private static Schema member(OpenAPI document, Expansion expansion) {
        Schema view = view(document, expansion.target())
                .or(() -> Optional.of(SCHEMAS + COPY).filter(ref -> isCopy(document, expansion)))
                .map(ref -> OASFactory.createSchema().ref(ref))
                .orElseGet(() -> OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("What this service knows of it."));
        return OASFactory.createSchema()
                .description("Only with `expand=" + expansion.name() + "`.")
                .anyOf(List.of(view, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static boolean isCopy(OpenAPI document, Expansion expansion) {
        return expansion.target().equals(CUSTOMERS)
                && view(document, CUSTOMERS).isEmpty()
                && document.getComponents().getSchemas().containsKey(COPY);
    }
}

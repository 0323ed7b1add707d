package bandhu.chassis.openapi;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.Findable;
import bandhu.chassis.field.FullText;
import bandhu.chassis.http.edge.RequestCheck;
import bandhu.chassis.search.query.SearchQuery;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes the filters, sorts and words of each list into its operation: they are known when the service runs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class FilterParameters implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        Arc.container().listAll(Findable.class).stream()
                .map(handle -> handle.get().catalogue())
                .filter(catalogue -> paths.containsKey(path(catalogue)))
                .forEach(catalogue -> complete(paths.get(path(catalogue)).getGET(), catalogue));
    }

    private static String path(Catalogue catalogue) {
        return "/v1/" + catalogue.collection();
    }

    private static void complete(Operation list, Catalogue catalogue) {
        List<Parameter> all = new ArrayList<>(list.getParameters());
        all.stream()
                .filter(parameter -> "sort".equals(parameter.getName()))
                .forEach(parameter -> parameter.description(
                        "Up to three members to sort by, separated by commas, `-` before one for descending: "
                                + String.join(", ", catalogue.sorts().keySet()) + ". By default `"
                                + catalogue.defaultSort() + "`."));
        catalogue.fullText().map(FilterParameters::words).ifPresent(all::add);
        catalogue.fields().values().stream()
                .filter(Field::isFilter)
                .map(FilterParameters::parameter)
                .forEach(all::add);
        list.setParameters(all);
    }

    private static Parameter words(FullText fullText) {
        return OASFactory.createParameter()
                .in(Parameter.In.QUERY)
                .name("q")
                .description(
                        "Words that must be found, in any script, the last perhaps in part; exact before prefix before"
                                + " fuzzy unless `sort` is given. They are looked for in "
                                + String.join(", ", fullText.members()) + ".")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(SearchQuery.LONGEST));
    }

    private static Parameter parameter(Field field) {
        Schema values =
                OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(value(field));
        Bounds.limit(values, RequestCheck.ADDRESS);
        return OASFactory.createParameter()
                .in(Parameter.In.QUERY)
                .name(field.name())
                .description("Only records with one of these values.")
                .style(Parameter.Style.FORM)
                .explode(true)
                .schema(values);
    }

    private static Schema value(Field field) {
        Schema schema = OASFactory.createSchema().addType(type(field.type()));
        switch (field.type()) {
            case ID -> schema.format("uuid");
            case DATE -> schema.format("date");
            case MOMENT -> schema.format("date-time");
            default -> field.values().forEach(schema::addEnumeration);
        }
        return schema;
    }

    private static Schema.SchemaType type(FieldType type) {
        return switch (type) {
            case BOOLEAN -> Schema.SchemaType.BOOLEAN;
            case INTEGER -> Schema.SchemaType.INTEGER;
            case NUMBER -> Schema.SchemaType.NUMBER;
            default -> Schema.SchemaType.STRING;
        };
    }
}

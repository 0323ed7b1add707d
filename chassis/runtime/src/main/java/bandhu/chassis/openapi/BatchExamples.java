package bandhu.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Shows the batch of each collection by the example of its create: the operations of all are described by one schema. */
final class BatchExamples {
    private static final String BATCH = "/batch";
    private static final String JSON = "application/json";

    private BatchExamples() {}

    static void complete(Map<String, PathItem> paths, SharedParts parts) {
        paths.forEach((path, item) -> {
            if (path.endsWith(BATCH)) {
                PathItem collection = paths.get(path.substring(0, path.length() - BATCH.length()));
                Optional<Object> record = body(collection)
                        .map(MediaType::getSchema)
                        .map(schema -> schema.getRef() == null ? schema : parts.schema(name(schema)))
                        .map(Schema::getExamples)
                        .flatMap(examples -> examples.stream().findFirst());
                body(item).ifPresent(body -> record.ifPresent(data -> body.setExample(batch(data))));
            }
        });
    }

    /** The id of a record, or of the one that an earlier operation of the batch makes. */
    static void describe(SharedParts parts) {
        Schema operation = parts.schema("BatchOperation");
        if (operation != null) {
            Schema made = OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .pattern("^\\$ref:[A-Za-z0-9._-]{1,63}$");
            operation.addProperty(
                    "id",
                    OASFactory.createSchema()
                            .anyOf(List.of(operation.getProperties().get("id"), made)));
        }
    }

    private static Optional<MediaType> body(PathItem item) {
        return Optional.ofNullable(item)
                .map(PathItem::getPOST)
                .map(Operation::getRequestBody)
                .map(RequestBody::getContent)
                .map(content -> content.getMediaType(JSON));
    }

    private static String name(Schema schema) {
        return schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    private static Map<String, Object> batch(Object data) {
        Map<String, Object> create = new LinkedHashMap<>();
        create.put("op", "create");
        create.put("ref", "a");
        create.put("data", data);
        Map<String, Object> delete = new LinkedHashMap<>();
        delete.put("op", "delete");
        delete.put("id", "$ref:a");
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("operations", List.of(create, delete));
        batch.put("atomic", true);
        return batch;
    }
}

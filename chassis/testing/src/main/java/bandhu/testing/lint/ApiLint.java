package bandhu.testing.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what no linter at hand can tell offline: texts and lists without an end, and examples that are none. */
public final class ApiLint {
    private static final Set<String> FORMATS = Set.of("uuid", "date", "date-time", "binary");

    /** What repeats without an end, outside a class of characters. */
    private static final Pattern ENDLESS = Pattern.compile("[*+]|\\{\\d+,}");

    private static final Pattern CLASS = Pattern.compile("\\\\.|\\[(?:\\\\.|[^]])*]");

    private final JsonNode root;
    private final Document document;

    public ApiLint(JsonNode root) {
        this.root = root;
        this.document = new Document(root);
    }

    /** The places of texts and lists of which nobody can say how long they may be. */
    public List<String> unbounded() {
        List<String> faults = new ArrayList<>();
        document.eachSchema((place, schema) -> {
            if (is(schema, "string") && !isBoundedText(schema)) {
                faults.add(place + ": a text without an end");
            }
            if (is(schema, "array") && !schema.has("maxItems")) {
                faults.add(place + ": a list without an end");
            }
        });
        return faults.stream().sorted().toList();
    }

    /** The places of examples that are not what their schema says. */
    public List<String> wrongExamples() {
        List<String> faults = new ArrayList<>();
        document.eachSchema((place, schema) -> {
            schema.path("examples").forEach(example -> faults.addAll(faults(place, example)));
            if (schema.has("example")) {
                faults.addAll(faults(place, schema.path("example")));
            }
        });
        root.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operation.getValue().at("/requestBody/content").properties().stream()
                        .filter(type -> type.getValue().has("example"))
                        .forEach(type -> faults.addAll(faults(
                                ("/paths/" + path.getKey().replace("/", "~1") + "/" + operation.getKey()
                                        + "/requestBody/content/"
                                        + type.getKey().replace("/", "~1") + "/schema"),
                                type.getValue().path("example"))))));
        return faults.stream().sorted().toList();
    }

    private List<String> faults(String place, JsonNode example) {
        ObjectNode schema = ((ObjectNode) root).objectNode();
        schema.set("paths", root.path("paths"));
        schema.set("components", root.path("components"));
        schema.put("$ref", "#" + place);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString())
                .validate(example.toString(), InputFormat.JSON)
                .stream()
                .map(error -> place + ": " + error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static boolean isBoundedText(JsonNode schema) {
        return schema.has("maxLength")
                || schema.has("enum")
                || schema.has("const")
                || FORMATS.contains(schema.path("format").asText())
                || schema.has("pattern")
                        && !ENDLESS.matcher(CLASS.matcher(schema.path("pattern").asText())
                                        .replaceAll("x"))
                                .find();
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || types.isArray()
                        && types.valueStream().anyMatch(each -> each.asText().equals(type));
    }
}

package bandhu.testing.event;

import bandhu.chassis.event.EventType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the events that a service writes to their contracts: each has a schema and an example, the schema names the members
 * of the record and no others, the example fits the schema and is what the record writes, and no member holds personal data.
 * Run with {@code -Dbandhu.contracts=write} it makes the files that are missing.
 */
public final class EventContracts {
    private static final Set<String> PERSONAL = Set.of(
            "firstName",
            "lastName",
            "givenName",
            "familyName",
            "displayName",
            "fullName",
            "email",
            "emails",
            "phone",
            "phones",
            "address",
            "addresses",
            "birthDate",
            "birthday",
            "note",
            "notes",
            "text",
            "body",
            "comment",
            "raw");

    private final ObjectMapper json = new ObjectMapper()
            .findAndRegisterModules()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private EventContracts() {}

    /** @param basePackage where the service's event records are: {@code bandhu.sales} */
    public static void check(String basePackage) throws IOException {
        new EventContracts().checkAll(basePackage);
    }

    private void checkAll(String basePackage) throws IOException {
        List<Class<?>> events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage).stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(events).as("event records in " + basePackage).isNotEmpty();
        for (Class<?> event : events) {
            check(event, event.getAnnotation(EventType.class).value());
        }
    }

    private void check(Class<?> event, String type) throws IOException {
        RecordSchema derived = new RecordSchema(json);
        ObjectNode schema = (ObjectNode) committed(type, "schema", derived.schema(type, event));
        JsonNode example = committed(type, "example", derived.example(event));
        assertThat(names(schema.path("properties")))
                .as("members in the schema of " + type)
                .isEqualTo(members(event));
        assertThat(PERSONAL).as("personal data in " + type).doesNotContainAnyElementsOf(members(event));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString())
                        .validate(example.toString(), InputFormat.JSON))
                .as("the example of " + type + " by its schema")
                .isEmpty();
        JsonNode written = json.readTree(json.writeValueAsString(json.treeToValue(example, event)));
        assertThat(written)
                .as("what the record writes for the example of " + type)
                .isEqualTo(example);
    }

    private JsonNode committed(String type, String kind, JsonNode first) throws IOException {
        Path file = EventExamples.file(type, kind);
        if (!Files.exists(file) && "write".equals(System.getProperty("bandhu.contracts"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, first.toPrettyString() + "\n");
        }
        assertThat(file)
                .as("the " + kind + " of " + type + " (-Dbandhu.contracts=write makes it)")
                .exists();
        return json.readTree(Files.readString(file));
    }

    private static Set<String> members(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

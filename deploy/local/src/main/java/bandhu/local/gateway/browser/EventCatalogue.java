package bandhu.local.gateway.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The AsyncAPI document of all events as one: with the schemas and examples that it refers to. */
public final class EventCatalogue {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    private final ObjectMapper json = JsonMapper.builder().build();
    private final Path contracts;

    private EventCatalogue(Path contracts) {
        this.contracts = contracts;
    }

    /** @param contracts the folder with {@code asyncapi.yaml}; nothing when it has none */
    public static Optional<String> read(Path contracts) throws IOException {
        Path file = contracts.resolve("asyncapi.yaml");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        JsonNode document = new YAMLMapper().readTree(file.toFile());
        for (JsonNode message : document.path("components").path("messages")) {
            new EventCatalogue(contracts).complete((ObjectNode) message);
        }
        return Optional.of(document.toString());
    }

    private void complete(ObjectNode message) throws IOException {
        ObjectNode payload = (ObjectNode) message.path("payload");
        String reference = payload.path("schema").path("$ref").asText();
        if (!reference.endsWith(SCHEMA)) {
            return;
        }
        JsonNode schema = json.readTree(contracts.resolve(reference).toFile());
        payload.set("schema", schema);
        if (message.path("summary").asText().isEmpty()) {
            message.put("summary", schema.path("description").asText());
        }
        Path example = contracts.resolve(reference.replace(SCHEMA, EXAMPLE));
        if (Files.isReadable(example)) {
            message.putArray("examples").addObject().set("payload", json.readTree(example.toFile()));
        }
    }
}

package bandhu.e2e.events;

import bandhu.testing.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** AsyncAPI's document with the schemas that it refers to: which topics there are, and what may stand on them. */
final class EventContract {

    /** Headers that go by their own names; the others are attributes of CloudEvents. */
    private static final Set<String> PLAIN = Set.of("content-type", "traceparent", "tracestate");

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Path folder;
    private final JsonNode document;
    private final Schema headers;
    private final Map<String, Schema> payloads = new HashMap<>();

    private EventContract(Path folder) throws IOException {
        this.folder = folder;
        this.document =
                new YAMLMapper().readTree(folder.resolve("asyncapi.yaml").toFile());
        this.headers = schemas.getSchema(
                document.at("/components/messageTraits/cloudEvent/headers").toString());
    }

    /** @param folder {@code docs/contracts} */
    static EventContract in(Path folder) throws IOException {
        return new EventContract(folder);
    }

    Set<String> topics() {
        Set<String> topics = new HashSet<>();
        document.path("channels")
                .forEach(channel -> topics.add(channel.path("address").asText()));
        return topics;
    }

    /** What is wrong with a record that stands on one of the topics. */
    List<String> faults(Event event) {
        JsonNode said = document.at("/components/messages/" + event.type());
        if (said.isMissingNode()) {
            return List.of(event.topic() + " has a record of type " + event.type() + ", which no message is");
        }
        List<String> faults = new ArrayList<>();
        headers.validate(headers(event).toString(), InputFormat.JSON)
                .forEach(error -> faults.add(event.type() + ", headers: " + error + " in " + event.attributes()));
        payload(event.type(), said.at("/payload/schema/$ref").asText())
                .validate(event.json(), InputFormat.JSON)
                .forEach(error -> faults.add(event.type() + ": " + error + " in " + event.json()));
        String channel = document.path("channels").properties().stream()
                .filter(each -> each.getValue().path("messages").has(event.type()))
                .map(each -> each.getValue().path("address").asText())
                .findFirst()
                .orElse("none");
        if (!channel.equals(event.topic())) {
            faults.add(event.type() + " stands on " + event.topic() + ", and is said to stand on " + channel);
        }
        return faults;
    }

    private ObjectNode headers(Event event) {
        ObjectNode sent = json.createObjectNode();
        event.attributes().forEach((name, value) -> sent.put(PLAIN.contains(name) ? name : "ce_" + name, value));
        return sent;
    }

    private Schema payload(String type, String file) {
        return payloads.computeIfAbsent(type, _ -> {
            try {
                return schemas.getSchema(
                        json.readTree(folder.resolve(file).toFile()).toString());
            } catch (JsonProcessingException e) {
                throw new AssertionError(file + " is not JSON", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

package bandhu.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes AsyncAPI 3: a channel for each topic of facts, a message for each schema. */
final class AsyncApiDocument {
    private static final String SUFFIX = ".schema.json";

    /** CloudEvents in binary mode over Kafka, and which of their attributes every event has. */
    private static final String HEAD = """
            asyncapi: 3.0.0
            info:
              title: Bandhu events
              version: "1"
              description: >-
                Facts: what happened, in the past tense, with ids and figures. CloudEvents 1.0 in binary mode over Kafka; the order of
                one key within one topic is kept, and an event may come more than once with the same id. Members are only added.
              contact:
                name: The Bandhu maintainers
              license:
                name: Apache-2.0
                url: https://www.apache.org/licenses/LICENSE-2.0.txt
            defaultContentType: application/json
            channels: {}
            operations: {}
            components:
              messageTraits:
                cloudEvent:
                  headers:
                    type: object
                    required: [ce_specversion, ce_id, ce_source, ce_type, ce_subject, ce_time, ce_recordedtime, ce_tenant,
                      ce_aggregateversion, ce_sequence, ce_partitionkey, ce_dataschema, ce_actor, ce_hops, content-type]
                    properties:
                      ce_specversion: {type: string, const: "1.0"}
                      ce_id: {type: string, format: uuid, description: A UUIDv7; what a consumer tells repetitions by.}
                      ce_source: {type: string, description: "The service: `/bandhu/sales-service`."}
                      ce_type: {type: string, description: The name of the message.}
                      ce_subject: {type: string, format: uuid, description: The record that it happened to.}
                      ce_time: {type: string, format: date-time, description: When it happened.}
                      ce_recordedtime: {type: string, format: date-time, description: When it was learnt.}
                      ce_tenant: {type: string, description: Whose event it is.}
                      ce_aggregateversion: {type: string, description: The record's version after it.}
                      ce_sequence: {type: string, description: The tenant's position in the service's journal.}
                      ce_partitionkey: {type: string, description: The key of the Kafka record.}
                      ce_dataschema: {type: string, description: "`urn:bandhu:event:` and the type."}
                      ce_actor: {type: string, description: Who did it.}
                      ce_hops: {type: string, description: How many events led to it.}
                      ce_quiet: {type: string, enum: [history, recompute, undo, replay], description: Absent when it is live.}
                      ce_reverts: {type: string, format: uuid, description: The event that is to count as not having happened.}
                      ce_correlationid: {type: string, description: Shared by all that one request caused.}
                      ce_causationid: {type: string, description: The event that caused it.}
                      traceparent: {type: string, description: W3C trace context.}
                      content-type: {type: string, const: application/json}
              messages: {}
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode document;

    private AsyncApiDocument() throws IOException {
        this.document = (ObjectNode) new YAMLMapper().readTree(HEAD);
    }

    /** @param events the folder with the schemas */
    static String of(Path events) throws IOException {
        AsyncApiDocument made = new AsyncApiDocument();
        for (String type : types(events)) {
            made.message(type, made.json.readTree(events.resolve(type + SUFFIX).toFile()));
        }
        return YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build()
                .writeValueAsString(made.document);
    }

    /** The types of all events that have a schema. */
    static Set<String> types(Path events) throws IOException {
        try (Stream<Path> files = Files.list(events)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void message(String type, JsonNode schema) {
        ObjectNode message = document.withObject("/components/messages").putObject(type);
        message.put("name", type)
                .put("title", type)
                .put("summary", schema.path("description").asText());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-07")
                .putObject("schema")
                .put("$ref", "./events/" + type + SUFFIX);
        channel(List.of(type.split("\\.")).get(1)).putObject(type).put("$ref", "#/components/messages/" + type);
    }

    /** The messages of a topic, which is said to be written to when it is first met. */
    private ObjectNode channel(String area) {
        ObjectNode channels = document.withObject("/channels");
        if (!channels.has(area)) {
            channels.putObject(area)
                    .put("address", "bandhu." + area)
                    .put("description", "Facts about " + area + ", kept for 14 days.")
                    .putObject("messages");
            document.withObject("/operations")
                    .putObject("tell" + Character.toUpperCase(area.charAt(0)) + area.substring(1))
                    .put("action", "send")
                    .put("summary", "Tells what happened.")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + area);
        }
        return (ObjectNode) channels.path(area).path("messages");
    }
}

package bandhu.chassis.journal.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A fact as it stands in the journal. */
@Schema(
        name = "Fact",
        type = SchemaType.OBJECT,
        description = "A fact as a CloudEvent (1.0, structured mode).",
        properties = {
            @SchemaProperty(name = "specversion", type = SchemaType.STRING, examples = "1.0"),
            @SchemaProperty(name = "id", implementation = UUID.class),
            @SchemaProperty(name = "source", type = SchemaType.STRING, examples = "/bandhu/sales-service"),
            @SchemaProperty(name = "type", type = SchemaType.STRING, examples = "bandhu.sales.order-placed.v1"),
            @SchemaProperty(name = "subject", implementation = UUID.class, description = "The record it happened to."),
            @SchemaProperty(name = "time", implementation = Instant.class, description = "When it happened."),
            @SchemaProperty(name = "datacontenttype", type = SchemaType.STRING, examples = "application/json"),
            @SchemaProperty(
                    name = "dataschema",
                    type = SchemaType.STRING,
                    examples = "urn:bandhu:event:bandhu.sales.order-placed.v1"),
            @SchemaProperty(name = "tenant", type = SchemaType.STRING),
            @SchemaProperty(
                    name = "sequence",
                    type = SchemaType.STRING,
                    examples = "1024",
                    description = "Its position in the tenant's journal of this service."),
            @SchemaProperty(
                    name = "aggregateversion",
                    type = SchemaType.STRING,
                    examples = "3",
                    description = "The version that the record had then."),
            @SchemaProperty(name = "partitionkey", type = SchemaType.STRING, description = "Whose order it keeps."),
            @SchemaProperty(
                    name = "recordedtime",
                    implementation = Instant.class,
                    description = "When it was learnt."),
            @SchemaProperty(
                    name = "quiet",
                    type = SchemaType.STRING,
                    enumeration = {"history", "recompute", "undo", "replay"},
                    description = "Why it is told without effects; absent when live."),
            @SchemaProperty(name = "actor", type = SchemaType.STRING, description = "Who did it."),
            @SchemaProperty(
                    name = "correlationid",
                    type = SchemaType.STRING,
                    description = "Shared by all that one request caused."),
            @SchemaProperty(
                    name = "causationid",
                    type = SchemaType.STRING,
                    description = "The event that led to it."),
            @SchemaProperty(name = "reverts", implementation = UUID.class, description = "The fact that it takes back."),
            @SchemaProperty(name = "data", type = SchemaType.OBJECT, description = "Ids and figures.")
        })
public record FactView(@JsonValue JsonNode event) {}

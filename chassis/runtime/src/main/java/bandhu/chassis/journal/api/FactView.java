package bandhu.chassis.journal.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact as a CloudEvent (1.0, structured mode).
 *
 * @param subject the record that it happened to
 * @param time when it happened
 * @param sequence its position in the tenant's journal of this service
 * @param aggregateversion the version that the record had then
 * @param partitionkey whose order it keeps
 * @param recordedtime when it was learnt
 * @param quiet why it is told without effects: {@code history}, {@code recompute}, {@code undo}, {@code replay}; absent when live
 * @param actor who did it
 * @param correlationid shared by all that one request caused
 * @param causationid the event that led to it
 * @param reverts the fact that it takes back
 * @param data ids and figures
 */
@Schema(name = "Fact")
public record FactView(
        @Schema(examples = "1.0") String specversion,
        @Schema(format = "uuid") String id,
        @Schema(examples = "/bandhu/sales-service") String source,
        @Schema(examples = "bandhu.sales.order-placed.v1") String type,
        @Schema(format = "uuid") String subject,
        @Schema(format = "date-time") String time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(examples = "urn:bandhu:event:bandhu.sales.order-placed.v1")
        String dataschema,

        String tenant,
        @Schema(examples = "1024") String sequence,
        @Schema(examples = "3") String aggregateversion,
        String partitionkey,
        @Schema(format = "date-time") String recordedtime,
        @Schema(examples = "history") String quiet,
        String actor,
        String correlationid,
        String causationid,
        @Schema(format = "uuid") String reverts,
        @Schema(type = SchemaType.OBJECT) Object data) {

    static FactView of(JsonNode event) {
        return new FactView(
                text(event, "specversion"),
                text(event, "id"),
                text(event, "source"),
                text(event, "type"),
                text(event, "subject"),
                text(event, "time"),
                text(event, "datacontenttype"),
                text(event, "dataschema"),
                text(event, "tenant"),
                text(event, "sequence"),
                text(event, "aggregateversion"),
                text(event, "partitionkey"),
                text(event, "recordedtime"),
                text(event, "quiet"),
                text(event, "actor"),
                text(event, "correlationid"),
                text(event, "causationid"),
                text(event, "reverts"),
                event.get("data"));
    }

    private static String text(JsonNode event, String name) {
        return event.path(name).textValue();
    }
}

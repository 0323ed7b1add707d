package bandhu.chassis.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done to which records.
 *
 * @param where which records: must be said, {@code {"all": []}} for every one
 * @param timeZone IANA zone in which the condition's days begin; the tenant's by default
 */
@Schema(name = "BulkRequest", examples = """
                {"where": {"field": "ownerId", "op": "missing"}, "action": {"update": {"timezone": "Asia/Colombo"}}}""")
public record BulkRequest(
        @NotNull @Schema(ref = "Condition") JsonNode where,
        @NotNull @Valid BulkAction action,
        @Schema(examples = "Asia/Colombo") String timeZone) {}

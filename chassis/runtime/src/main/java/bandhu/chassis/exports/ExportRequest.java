package bandhu.chassis.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which records are wanted, and what of them.
 *
 * @param where a condition; without one, every record
 * @param q words that must be found too; only where the collection is searched by words
 * @param sort members to sort by, as in a search
 * @param fields dotted paths; by default all that an import can load, and when a record was made and changed
 * @param format CSV by default
 * @param timeZone IANA zone in which days of the condition begin; the tenant's by default
 */
@Schema(name = "ExportRequest", examples = """
                {"where": {"field": "createdAt", "op": "within", "value": {"last": "P30D"}}, "format": "csv"}""")
public record ExportRequest(
        @Schema(ref = "Condition") JsonNode where,
        @Schema(examples = "nimal") String q,
        @Size(max = 10) List<@NotNull String> sort,
        @Size(max = 200) List<@NotBlank @Size(max = 200) String> fields,
        Format format,
        @Schema(examples = "Asia/Colombo") String timeZone) {

    /** What the file is. */
    @Schema(name = "ExportFormat")
    public enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("jsonl")
        JSON_LINES
    }

    public ExportRequest {
        format = format == null ? Format.CSV : format;
    }
}

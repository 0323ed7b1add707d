package bandhu.chassis.batch;

import bandhu.chassis.record.ExternalId;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One write.
 *
 * @param id of the record to update or delete
 * @param externalId by which the record to upsert is found
 * @param ifMatch as the header: the version that an update, upsert or delete expects
 * @param ref a name by which later operations call the record of this one: {@code $ref:<name>} stands for its id
 * @param data what the body of the single request would be
 */
@Schema(name = "BatchOperation")
public record BatchOperation(
        @NotNull Op op,
        UUID id,
        @Valid ExternalId externalId,
        @Size(max = 255) @Schema(examples = "\"3\"") String ifMatch,
        @Pattern(regexp = "[A-Za-z0-9._-]{1,63}") String ref,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT)
        ObjectNode data) {

    /** What is done. */
    @Schema(name = "BatchOp")
    public enum Op {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("upsert")
        UPSERT,
        @JsonProperty("delete")
        DELETE
    }
}

package bandhu.chassis.batch;

import bandhu.chassis.http.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one operation.
 *
 * @param status what the single request would have answered
 * @param body the record, or null
 * @param problem why it was not done, or null
 */
@Schema(name = "BatchItem")
public record BatchItem(
        @Schema(required = true) int status,
        UUID id,
        @Schema(type = SchemaType.OBJECT) Object body,
        @Schema(ref = "#/components/schemas/Problem") Object problem) {
    private static final int REFUSED = 400;

    static BatchItem done(int status, Versioned view) {
        return new BatchItem(status, view.id(), view, null);
    }

    boolean applied() {
        return status < REFUSED;
    }
}

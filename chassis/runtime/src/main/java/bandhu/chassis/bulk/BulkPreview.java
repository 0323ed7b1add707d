package bandhu.chassis.bulk;

import bandhu.chassis.change.ChangeView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change by condition would do now. Nothing is changed.
 *
 * @param total how many records fulfil the condition
 * @param totalRelation {@code eq}, or {@code gte} when there are more than were counted
 * @param sample the first of them
 */
@Schema(name = "BulkPreview")
public record BulkPreview(
        @Schema(required = true) long total,
        @Schema(required = true) String totalRelation,
        @Schema(required = true) List<Sample> sample) {

    /**
     * What would become of one record.
     *
     * @param changes empty for one that would stay as it is, and for one that would be deleted
     * @param errors the rules that it would break: it would be refused
     */
    @Schema(name = "BulkSample")
    public record Sample(
            @Schema(required = true) UUID id,
            @Schema(required = true) List<ChangeView.Member> changes,
            List<Fault> errors) {}

    /**
     * A rule that would be broken.
     *
     * @param pointer to the member; absent where it is none
     * @param code a stable word
     * @param message for people
     */
    @Schema(name = "BulkFault")
    public record Fault(
            String pointer,
            @Schema(required = true) String code,
            @Schema(required = true) String message) {}
}

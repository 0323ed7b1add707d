package bandhu.chassis.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is done to each record; exactly one of these.
 *
 * @param update a JSON merge patch (RFC 7396), as for one record
 * @param tag tags to add and to remove
 * @param assign whose it is from now on: {@code ownerId}, {@code assigneeId}, {@code queueId}, those that the records have; null
 *     for nobody's
 * @param delete true
 */
@Schema(name = "BulkAction")
public record BulkAction(
        @Schema(implementation = Object.class, type = SchemaType.OBJECT)
        ObjectNode update,

        @Valid Tags tag,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT)
        ObjectNode assign,

        Boolean delete) {

    /** A tag that is added and removed is removed. */
    @Schema(name = "BulkTags")
    public record Tags(
            @Size(max = 50) List<@NotBlank @Size(max = 100) String> add,

            @Size(max = 50) List<@NotBlank @Size(max = 100) String> remove) {}
}

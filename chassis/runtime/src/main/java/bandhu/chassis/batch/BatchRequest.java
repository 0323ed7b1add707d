package bandhu.chassis.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Writes to do in this order.
 *
 * @param operations as they came: each is read by itself, when those before it are done
 * @param atomic whether all are applied or none; otherwise each stands for itself
 */
@Schema(name = "BatchRequest", examples = """
                {"operations": [
                  {"op": "create", "ref": "a", "data": {"name": "One"}},
                  {"op": "update", "id": "$ref:a", "data": {"name": "Two"}}
                ]}""")
public record BatchRequest(
        @NotNull @Size(min = 1, max = MOST) @Schema(implementation = BatchOperation[].class)
        List<@NotNull ObjectNode> operations,

        @Schema(defaultValue = "false") Boolean atomic) {
    /** The most operations of one batch. */
    public static final int MOST = 1_000;

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }
}

package bandhu.chassis.undo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member that has another value now than the request gave it.
 *
 * @param pointer RFC 6901, into the record
 * @param before what it was before the request
 * @param after what the request made of it
 * @param current what it is now; told to those who see every record
 */
@Schema(name = "UndoConflict")
public record Conflict(
        String pointer,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode before,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode after,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode current) {}

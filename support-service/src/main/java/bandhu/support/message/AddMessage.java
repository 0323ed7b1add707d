package bandhu.support.message;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something said about a ticket.
 *
 * @param kind a reply, when not said
 * @param direction of a reply: out, when not said; a note has none
 */
@Schema(example = """
        {"kind": "reply", "body": "Please try it once more."}""")
public record AddMessage(
        MessageKind kind, @NotBlank @Size(max = 50_000) String body, Direction direction, String occurredAt) {

    public AddMessage {
        kind = Objects.requireNonNullElse(kind, MessageKind.REPLY);
        if (kind == MessageKind.REPLY) {
            direction = Objects.requireNonNullElse(direction, Direction.OUT);
        }
    }

    /** 422 for a note that goes somewhere. */
    public void requireSense() {
        if (kind == MessageKind.NOTE && direction != null) {
            throw ProblemException.invalid("/direction", Text.of("not-for-notes.direction"));
        }
    }
}

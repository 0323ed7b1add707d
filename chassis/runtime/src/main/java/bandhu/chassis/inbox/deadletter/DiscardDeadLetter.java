package bandhu.chassis.inbox.deadletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an event is given up; kept with it, and in the audit.
 *
 * @param reason in the words of whoever decides
 */
@Schema(name = "DiscardDeadLetter", examples = "{\"reason\": \"The order was entered again by hand.\"}")
public record DiscardDeadLetter(@NotBlank @Size(max = 500) String reason) {}

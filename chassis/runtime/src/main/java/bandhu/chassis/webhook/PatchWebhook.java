package bandhu.chassis.webhook;

import bandhu.chassis.journal.filter.EventFilter;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change about a webhook.
 *
 * @param state {@code active} has it go on where it stood, {@code paused} stops it
 */
@Schema(name = "PatchWebhook", examples = "{\"state\": \"paused\"}")
record PatchWebhook(
        @NotBlank @Size(max = LONGEST_URL) String url,

        @Size(max = EventFilter.MOST_TYPES) List<@NotNull @Pattern(regexp = EventFilter.TYPE) String> types,

        @Schema(ref = "Condition") JsonNode where,

        @Size(max = LONGEST_DESCRIPTION) String description,

        @NotNull WebhookState state) {
    static final int LONGEST_URL = 2_000;
    static final int LONGEST_DESCRIPTION = 500;

    PatchWebhook {
        types = types == null ? List.of() : types;
        where = where == null || where.isNull() ? null : where;
    }
}

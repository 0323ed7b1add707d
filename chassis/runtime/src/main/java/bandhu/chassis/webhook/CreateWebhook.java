package bandhu.chassis.webhook;

import bandhu.chassis.journal.filter.EventFilter;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that facts are to be sent to.
 *
 * @param url http or https, in a public network
 * @param types the types of event that are wanted; all of the service's facts where there are none
 * @param where what wanted events must fulfil besides, over their attributes and {@code data}
 */
@Schema(name = "CreateWebhook", examples = """
                {"url": "https://hooks.example.com/bandhu", "types": ["bandhu.sales.order-placed.v1"],
                 "description": "Orders to the warehouse"}""")
public record CreateWebhook(
        UUID id,

        @NotBlank @Size(max = PatchWebhook.LONGEST_URL) @Schema(examples = "https://hooks.example.com/bandhu")
        String url,

        @Size(max = EventFilter.MOST_TYPES) List<@NotNull @Pattern(regexp = EventFilter.TYPE) String> types,

        @Schema(ref = "Condition") JsonNode where,

        @Size(max = PatchWebhook.LONGEST_DESCRIPTION) @Schema(examples = "Orders to the warehouse")
        String description) {

    public CreateWebhook {
        types = types == null ? List.of() : types;
    }
}

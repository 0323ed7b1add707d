package bandhu.chassis.field.custom;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One choice of a select.
 *
 * @param key what records hold; it never changes
 * @param label what people read
 * @param active whether it can be chosen; records that have it keep it
 */
@Schema(name = "CustomFieldOption")
public record Option(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,62}") @Schema(examples = "gold")
        String key,

        @NotBlank @Size(max = 100) @Schema(examples = "Gold")
        String label,

        @Schema(defaultValue = "true") Boolean active) {

    public Option {
        active = active == null || active;
    }
}

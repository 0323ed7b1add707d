package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new field.
 *
 * @param key the member of {@code customFields} that shall hold its values
 * @param options the choices of a select or multiselect
 * @param references the collection whose ids a reference holds
 */
@Schema(name = "CreateCustomField", examples = """
                {"key": "loyaltyTier", "label": "Loyalty tier", "type": "select",
                 "options": [{"key": "gold", "label": "Gold"}, {"key": "silver", "label": "Silver"}]}""")
public record CreateCustomField(
        UUID id,

        @NotNull @Pattern(regexp = "[a-z][a-zA-Z0-9_]{0,62}") @Schema(examples = "loyaltyTier")
        String key,

        @NotBlank @Size(max = 100) @Schema(examples = "Loyalty tier")
        String label,

        @NotNull CustomType type,

        @Size(max = PatchCustomField.MOST_OPTIONS) List<@NotNull @Valid Option> options,

        @Valid Rules rules,

        @Pattern(regexp = PatchCustomField.COLLECTION) @Schema(examples = "customers")
        String references) {

    PatchCustomField content() {
        return new PatchCustomField(label, type, options, rules, references);
    }
}

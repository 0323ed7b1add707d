package bandhu.chassis.field.custom;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tenant's own field, as its records' answers and conditions know it.
 *
 * @param key the member of {@code customFields} that holds its values
 * @param options the choices of a select or multiselect
 * @param references the collection whose ids a reference holds
 */
@Schema(name = "CustomFieldDefinition")
public record Definition(
        UUID id,
        @Schema(examples = "loyaltyTier") String key,
        @Schema(examples = "Loyalty tier") String label,
        CustomType type,
        List<Option> options,
        Rules rules,
        @Schema(examples = "customers") String references) {
    /** The member of a record that holds the values of its custom fields. */
    public static final String MEMBER = "customFields";

    /** What every dotted path of a custom field begins with. */
    public static final String PREFIX = MEMBER + ".";

    /** The dotted path in conditions, sorts and filters. */
    public String name() {
        return PREFIX + key;
    }
}

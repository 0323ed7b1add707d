package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import bandhu.chassis.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that the tenant defined.
 *
 * @param key the member of {@code customFields} that holds its values; it never changes
 * @param references the collection whose ids a reference holds
 */
@Schema(name = "CustomField")
public record CustomFieldView(
        UUID id,
        @Schema(maxLength = 63, examples = "loyaltyTier") String key,
        @Schema(maxLength = 100, examples = "Loyalty tier") String label,
        CustomType type,
        @Schema(maxItems = PatchCustomField.MOST_OPTIONS) List<Option> options,
        Rules rules,
        @Schema(maxLength = 63, examples = "customers") String references,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    static CustomFieldView of(CustomField field) {
        Definition definition = field.definition();
        return new CustomFieldView(
                definition.id(),
                definition.key(),
                definition.label(),
                definition.type(),
                definition.options(),
                definition.rules(),
                definition.references(),
                field.createdAt(),
                field.createdBy(),
                field.updatedAt(),
                field.updatedBy(),
                field.version());
    }
}

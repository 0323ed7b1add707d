package bandhu.chassis.field.custom;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the values of a field must be beside their type. Records of before stay as they are until their custom fields are written.
 *
 * @param required whether every record has a value
 * @param min the smallest value of a number, date or money
 * @param max the largest value of a number, date or money; of money, the bounds speak of their own currency alone
 * @param maxLength the most characters of a text or url
 */
@Schema(name = "CustomFieldRules")
public record Rules(
        Boolean required,
        Object min,
        Object max,
        @Min(1) @Max(Rules.LONGEST) Integer maxLength) {
    /** The most characters of any text. */
    public static final int LONGEST = 10_000;

    public static final Rules NONE = new Rules(false, null, null, null);

    public Rules {
        required = Boolean.TRUE.equals(required);
    }
}

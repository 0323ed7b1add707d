package bandhu.customer.contact;

import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A telephone number.
 *
 * @param number E.164; any spelling is taken and normalised
 * @param raw as it was typed
 * @param primary exactly one of a customer's is
 * @param smsCapable whether texts reach it; by the numbering plan where nobody says
 */
@Schema(name = "Phone")
public record Phone(
        @Size(max = 50) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "+94771234567")
        String number,

        @Size(max = 50) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "077 123 4567")
        String raw,

        @Pattern(regexp = Texts.WORD) @Schema(examples = "mobile")
        String type,

        Boolean primary,
        Boolean smsCapable) {

    public Phone {
        number = Texts.clean(number);
        raw = Texts.clean(raw);
        type = Texts.lower(type);
    }

    /** What a person typed: {@code number}, or {@code raw} where that is all there is. */
    String typed() {
        return number != null ? number : raw;
    }
}

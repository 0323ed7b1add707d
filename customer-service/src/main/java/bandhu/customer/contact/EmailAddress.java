package bandhu.customer.contact;

import bandhu.customer.standard.Texts;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An e-mail address, its domain in small letters; in any script (RFC 6531).
 *
 * @param primary exactly one of a customer's is
 * @param status what is known of it; the service sets it
 */
@Schema(name = "EmailAddress")
public record EmailAddress(
        @NotBlank @Size(max = 254) @Email @Schema(examples = "amara@example.org")
        String address,

        @Pattern(regexp = Texts.WORD) @Schema(examples = "work")
        String type,

        Boolean primary,

        @Schema(readOnly = true) Status status) {

    /** What deliveries and confirmations taught about an address. */
    public enum Status {
        @JsonProperty("unverified")
        UNVERIFIED,
        @JsonProperty("verified")
        VERIFIED,
        @JsonProperty("bouncing")
        BOUNCING,
        @JsonProperty("invalid")
        INVALID
    }

    public EmailAddress {
        address = lowerDomain(Texts.clean(address));
        type = Texts.lower(type);
    }

    /** By this two spellings of one address are the same: small letters throughout. */
    public static String key(String address) {
        return Texts.lower(address);
    }

    private static String lowerDomain(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        return at < 0
                ? address
                : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}

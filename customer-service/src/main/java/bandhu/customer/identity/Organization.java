package bandhu.customer.identity;

import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of an organization; for a person, of the one that he or she works for.
 *
 * @param size as the tenant counts it: {@code 51-200}, {@code large}
 */
@Schema(name = "Organization")
public record Organization(
        @Size(max = PersonName.MOST) @Pattern(regexp = Texts.PRINTABLE)
        String legalName,

        @Size(max = PersonName.MOST) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "technology")
        String industry,

        @Size(max = 50) @Pattern(regexp = Texts.PRINTABLE) String size,

        @Size(max = 2000) @Pattern(regexp = Texts.WEB) @Schema(examples = "https://example.org")
        String website,

        @Size(max = 50) @Pattern(regexp = Texts.PRINTABLE) String taxId) {

    public Organization {
        legalName = Texts.clean(legalName);
        industry = Texts.clean(industry);
        size = Texts.clean(size);
        website = Texts.clean(website);
        taxId = Texts.clean(taxId);
    }
}

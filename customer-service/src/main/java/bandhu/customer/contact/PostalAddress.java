package bandhu.customer.contact;

import bandhu.customer.standard.KnownCode;
import bandhu.customer.standard.Standard;
import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A postal address: free lines in the order of its country, and the parts by which addresses are counted. */
@Schema(name = "PostalAddress")
public record PostalAddress(
        @Pattern(regexp = Texts.WORD) @Schema(examples = "home")
        String type,

        @Size(max = 10) List<@Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) String> lines,

        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "Kandy")
        String locality,

        @Size(max = MOST) @Pattern(regexp = Texts.PRINTABLE) String region,

        @Size(max = 20) @Pattern(regexp = Texts.PRINTABLE) String postalCode,

        @KnownCode(Standard.COUNTRY) @Schema(examples = "LK")
        String country) {
    private static final int MOST = 200;

    public PostalAddress {
        type = Texts.lower(type);
        lines = lines == null
                ? List.of()
                : lines.stream().map(Texts::clean).filter(line -> line != null).toList();
        locality = Texts.clean(locality);
        region = Texts.clean(region);
        postalCode = Texts.clean(postalCode);
        country = Texts.upper(country);
    }
}

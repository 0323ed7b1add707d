package bandhu.customer.identity;

import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a customer came from.
 *
 * @param campaignId a campaign of marketing-service, checked for its form only
 * @param referrerId the customer who brought this one
 */
@Schema(name = "Source")
public record Source(
        @Size(max = 50) @Pattern(regexp = Texts.PRINTABLE) @Schema(examples = "referral")
        String channel,

        UUID campaignId,
        UUID referrerId,

        @Size(max = 500) @Pattern(regexp = Texts.PRINTABLE) String detail) {
    public Source {
        channel = Texts.clean(channel);
        detail = Texts.clean(detail);
    }
}

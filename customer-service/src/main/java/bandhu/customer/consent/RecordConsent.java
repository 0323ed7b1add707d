package bandhu.customer.consent;

import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a customer said.
 *
 * @param purpose what for, in the tenant's words: {@code newsletter}
 * @param evidence how it is known: the form, the call, the letter
 * @param occurredAt when it was said, a moment or a day in the tenant's zone; now when left out
 */
@Schema(name = "RecordConsent", examples = """
                {"channel": "email", "purpose": "newsletter", "status": "granted", "evidence": "Sign-up form of the shop"}""")
record RecordConsent(
        @NotNull ConsentChannel channel,

        @NotBlank @Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
        String purpose,

        @NotNull ConsentStatus status,
        LawfulBasis lawfulBasis,

        @Size(max = 2000) @Pattern(regexp = Texts.PRINTABLE) String evidence,

        @Schema(examples = "2026-03-01") String occurredAt) {}

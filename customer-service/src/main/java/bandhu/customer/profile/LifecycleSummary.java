package bandhu.customer.profile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the customer stands in the lifecycle, as the customer's own record shows it. */
@Schema(name = "LifecycleSummary", readOnly = true)
record LifecycleSummary(
        @Schema(
                enumeration = {
                    "prospect",
                    "selected",
                    "acquired",
                    "retained",
                    "extended",
                    "at-risk",
                    "churned",
                    "won-back"
                })
        String stage,

        Instant since,
        String reason) {
    static LifecycleSummary prospect(Instant since) {
        return new LifecycleSummary("prospect", since, "created");
    }
}

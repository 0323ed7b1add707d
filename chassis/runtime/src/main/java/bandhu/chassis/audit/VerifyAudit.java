package bandhu.chassis.audit;

import bandhu.chassis.change.seal.Anchor;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be verified.
 *
 * @param since {@code sealed} and {@code chain} of an earlier verification: only what came after is looked at, and the end
 *     that was kept must still be there; null for everything
 */
@Schema(name = "VerifyAudit")
record VerifyAudit(@Valid Anchor since) {}

package bandhu.chassis.change.seal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in the chain and the value that it had when it was verified.
 *
 * @param chain 32 bytes, hexadecimal
 */
@Schema(name = "AuditAnchor")
public record Anchor(
        @NotNull @Min(1) Long sealed,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String chain) {}

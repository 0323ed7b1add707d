package bandhu.chassis.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The id of a record in another system; unique in its collection. */
public record ExternalId(
        @NotBlank @Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*")
        String system,

        @NotBlank @Size(max = 255) String id) {}

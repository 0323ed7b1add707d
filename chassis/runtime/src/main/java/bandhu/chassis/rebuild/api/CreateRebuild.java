package bandhu.chassis.rebuild.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be rebuilt.
 *
 * @param readModel one of those that {@code GET} lists
 */
@Schema(name = "CreateRebuild", examples = "{\"readModel\": \"tenant-settings\"}")
public record CreateRebuild(@NotBlank @Size(max = 100) String readModel) {}

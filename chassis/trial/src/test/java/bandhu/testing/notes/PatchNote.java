package bandhu.testing.notes;

import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema
record PatchNote(
        @NotBlank @Size(max = 200) String title,
        Note.Color color,
        @Size(max = 50) List<@Valid @NotNull ExternalId> externalIds) {}

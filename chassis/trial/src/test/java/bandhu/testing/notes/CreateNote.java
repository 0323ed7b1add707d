package bandhu.testing.notes;

import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

record CreateNote(
        UUID id,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Min(0) @Max(5) Integer stars,
        Note.Color color,
        @Size(max = 50) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {}

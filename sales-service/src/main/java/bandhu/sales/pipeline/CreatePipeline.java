package bandhu.sales.pipeline;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new pipeline with its stages. */
@Schema(example = """
        {"name": "Renewals", "stages": [{"name": "Due", "probability": 0.6}, \
        {"name": "Won", "category": "won"}, {"name": "Lost", "category": "lost"}]}""")
record CreatePipeline(
        UUID id,

        @NotBlank @Size(max = 200) String name,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull StageInput> stages,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds,
        String occurredAt) {

    CreatePipeline keyedBy(ExternalId key) {
        return new CreatePipeline(id, name, stages, Upsert.joined(List.of(), externalIds, key), occurredAt);
    }
}

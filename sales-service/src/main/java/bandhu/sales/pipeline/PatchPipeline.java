package bandhu.sales.pipeline;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

import static bandhu.chassis.patch.Upsert.kept;

/** What may change about a pipeline; {@code stages} replaces the whole list. */
record PatchPipeline(
        @NotBlank @Size(max = 200) String name,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull StageInput> stages,

        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    static PatchPipeline upsert(PipelineView now, CreatePipeline input, ExternalId key) {
        return new PatchPipeline(
                kept(input.name(), now.name()),
                input.stages(),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }
}

package bandhu.sales.pipeline;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A stage as clients write it; one that exists is found by its id, or without one by its name.
 *
 * @param order its place, unique in the pipeline; the place in the list, when not said
 * @param probability needed for open stages; the ends have 1 and 0
 * @param category open, when not said
 */
record StageInput(
        UUID id,

        @NotBlank @Size(max = 100) String name,

        @Min(0) @Max(10_000) Integer order,

        @DecimalMin("0") @DecimalMax("1") Double probability,

        StageCategory category,

        @Min(1) @Max(36_500) Integer maxDays,

        @Size(max = 20) List<@NotNull @Size(max = 100) String> requiredFields) {}

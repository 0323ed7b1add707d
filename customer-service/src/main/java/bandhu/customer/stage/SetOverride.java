package bandhu.customer.stage;

import bandhu.customer.lifecycle.LifecycleStage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says where a customer stands: a prospect is selected, or a customer is lost. */
@Schema(name = "SetLifecycleOverride", example = """
        {"stage": "churned", "reason": "They closed the shop."}""")
record SetOverride(
        @NotNull @Pattern(regexp = "selected|churned") @Schema(enumeration = {"selected", "churned"})
        String stage,

        @NotBlank @Size(max = 2000) String reason,

        @Schema(description = "A moment or a day in the past, for what is told late.", examples = "2026-03-01")
        String occurredAt) {

    LifecycleStage lifecycleStage() {
        return LifecycleStage.ofCode(stage).orElseThrow();
    }
}

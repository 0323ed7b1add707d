package bandhu.support.answer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer, as the holder of a survey's link gives it. */
@Schema(example = """
        {"score": 5, "comment": "Quick and kind."}""")
record GiveAnswer(
        @NotNull @Min(1) @Max(5) Integer score,
        @Size(max = 2_000) String comment) {

    GiveAnswer {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }
}

package bandhu.support.answer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that was given elsewhere: on the phone, or to another system before this one. */
@Schema(example = """
        {"ticketId": "0199d5a4-7c00-7000-8000-000000000004", "score": 4, "comment": "Quick and kind."}""")
record RecordAnswer(
        @NotNull UUID ticketId,
        @NotNull @Min(1) @Max(5) Integer score,
        @Size(max = 2_000) String comment,
        String occurredAt) {

    GiveAnswer answer() {
        return new GiveAnswer(score, comment);
    }
}

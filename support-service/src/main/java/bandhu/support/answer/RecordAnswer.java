package bandhu.support.answer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An answer that was given elsewhere: on the phone, or to another system before this one. */
record RecordAnswer(
        @NotNull UUID ticketId,
        @NotNull @Min(1) @Max(5) Integer score,
        @Size(max = 2_000) String comment,
        String occurredAt) {

    GiveAnswer answer() {
        return new GiveAnswer(score, comment);
    }
}

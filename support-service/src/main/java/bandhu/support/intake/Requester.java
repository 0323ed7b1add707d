package bandhu.support.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asked, where that is not, or not only, a customer on record. */
@Embeddable
@Schema(name = "Requester")
public record Requester(
        @Column(name = "requester_name") @Size(max = 200) String name,

        @Column(name = "requester_email") @Email @Size(max = 254) @Schema(examples = "amara@example.org")
        String email) {
    private static final String HIDDEN = "***";

    /** Null when it says nothing. */
    public static Requester orNull(Requester given) {
        return given == null || given.name == null && given.email == null ? null : given;
    }

    /** What an analyst sees. */
    public Requester masked() {
        return new Requester(
                name == null ? null : HIDDEN, email == null ? null : HIDDEN + email.substring(email.lastIndexOf('@')));
    }
}

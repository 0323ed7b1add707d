package bandhu.sales.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why an opportunity ended as it did.
 *
 * @param reason a code of the tenant's choice
 * @param note for people; never leaves this service
 */
@Embeddable
public record Outcome(
        @Column(name = "outcome_reason") String reason,
        @Column(name = "outcome_note") String note) {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";

    /** Null when nothing was said. */
    public static Outcome of(String reason, String note) {
        return reason == null && note == null ? null : new Outcome(reason, note);
    }

    /** The reason if it is a code, else null: events carry no free text. */
    public String code() {
        return reason != null && reason.matches(CODE) ? reason : null;
    }
}

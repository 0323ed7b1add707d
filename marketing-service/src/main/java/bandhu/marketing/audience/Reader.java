package bandhu.marketing.audience;

import java.util.UUID;

/**
 * Somebody to write to.
 *
 * @param language BCP 47, null when not said
 * @param email the primary address, null where there is none
 */
public record Reader(
        UUID customerId,
        boolean deleted,
        String displayName,
        String givenName,
        String language,
        String email,
        Mailbox mailbox) {

    /** What is known of the address. */
    public enum Mailbox {
        NONE,
        USABLE,
        /** Mails to it come back, or it never was an address. */
        BROKEN;

        static Mailbox of(String address, String status) {
            if (address == null) {
                return NONE;
            }
            return "bouncing".equals(status) || "invalid".equals(status) ? BROKEN : USABLE;
        }
    }
}

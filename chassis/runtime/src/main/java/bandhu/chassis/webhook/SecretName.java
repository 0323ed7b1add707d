package bandhu.chassis.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Which secret a webhook is signed with; the secret itself is kept nowhere.
 *
 * @param until when it ends, null for the current one
 */
record SecretName(UUID id, Instant until) {

    boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}

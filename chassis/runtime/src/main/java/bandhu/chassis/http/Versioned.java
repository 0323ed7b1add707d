package bandhu.chassis.http;

import java.util.UUID;

/**
 * A view of one stored record. Answers that carry one get their {@code ETag} (and a 304 when it did not change), and, with
 * 201, their {@code Location} {@code /v1/<collection>/<id>} from the chassis, so that no resource does it by hand.
 */
public interface Versioned {
    UUID id();

    long version();
}

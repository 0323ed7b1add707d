package bandhu.customer.consent;

import bandhu.chassis.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the log.
 *
 * @param at when it was said
 * @param evidence left out for analysts
 */
@Schema(name = "Consent")
record ConsentView(
        UUID id,
        UUID customerId,
        String channel,
        String purpose,
        String status,
        String lawfulBasis,
        String evidence,
        Instant at,
        Instant createdAt,
        String createdBy,
        long version)
        implements Versioned {}

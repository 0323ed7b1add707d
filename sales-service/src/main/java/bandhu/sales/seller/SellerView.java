package bandhu.sales.seller;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seller as the API shows it; analysts get no e-mail address. */
@Schema(name = "Seller")
record SellerView(
        UUID id,
        String name,
        String email,
        UUID teamId,
        String subject,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    SellerView masked() {
        return new SellerView(
                id, name, null, teamId, subject, externalIds, createdAt, createdBy, updatedAt, updatedBy, version);
    }
}

package bandhu.sales.team;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as the API shows it. */
@Schema(name = "Team")
record TeamView(
        UUID id,
        String name,
        UUID parentId,
        UUID managerId,
        String region,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}

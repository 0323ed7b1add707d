package bandhu.sales.pipeline;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline as the API shows it. */
@Schema(name = "Pipeline")
record PipelineView(
        UUID id,
        String name,
        List<Stage> stages,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}

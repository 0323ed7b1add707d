package bandhu.marketing.template;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as the API shows it. */
@Schema(name = "Template")
record TemplateView(
        UUID id,
        String name,
        String language,
        String subject,
        String text,
        String html,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}

package bandhu.support.survey;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A survey as the API shows it.
 *
 * @param on what it is sent on
 * @param question by BCP 47 language; empty where it asks as it does by default
 * @param delay how long after its occasion it is sent
 */
@Schema(name = "Survey")
record SurveyView(
        UUID id,
        SurveyKind kind,
        SurveyTrigger on,
        boolean enabled,
        Map<String, String> question,

        @Schema(implementation = String.class, examples = "PT0S")
        Duration delay,

        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {}

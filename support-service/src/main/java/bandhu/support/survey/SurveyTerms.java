package bandhu.support.survey;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A survey as it is sent now. */
public record SurveyTerms(UUID id, SurveyKind kind, boolean enabled, Map<String, String> question, Duration delay) {}

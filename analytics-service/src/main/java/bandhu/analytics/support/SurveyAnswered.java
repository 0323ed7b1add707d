package bandhu.analytics.support;

import java.util.UUID;

/** Our tolerant reading of {@code bandhu.support.survey-answered.v1}. */
record SurveyAnswered(UUID ticketId, UUID customerId, String kind, Integer score) {}

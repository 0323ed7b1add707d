package bandhu.customer.support;

import java.util.UUID;

/** What we use of {@code bandhu.support.survey-answered.v1}: satisfaction, 1 to 5, where the kind is csat. */
record SurveyAnswered(UUID customerId, String kind, Integer score) {}

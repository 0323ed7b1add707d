package bandhu.marketing.lifecycle;

import java.util.UUID;

/** Our reading of customer-service's event. */
record StageEntered(UUID customerId, String stage) {}

package bandhu.marketing.audience;

import java.util.UUID;

/** Our reading of customer-service's event. */
record ConsentChanged(UUID customerId, String channel, String purpose, String status) {}

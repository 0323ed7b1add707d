package bandhu.chassis.webhook.dispatch;

import java.util.UUID;

/** A webhook that has something to do. */
record DueWebhook(String tenant, UUID id) {}

package bandhu.chassis.job.work;

import java.util.UUID;

/** A job whose turn it is. */
record QueuedJob(String tenant, UUID id) {}

package bandhu.chassis.rate;

import java.time.Duration;

/** The key of a bucket, and how long it counts. */
record BucketId(String tenant, byte[] id, Duration window) {}

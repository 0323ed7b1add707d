package bandhu.chassis.time;

/** A timer whose moment has come. */
record DueTimer(String tenant, String name, String key) {}

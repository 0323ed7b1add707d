package bandhu.chassis.search;

import java.util.UUID;

/** Whose document it is. */
record DocumentKey(String collection, UUID recordId) {}

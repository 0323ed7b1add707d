package bandhu.chassis.rebuild.replay;

import java.util.Set;
import java.util.UUID;

/**
 * Facts that are to be told again.
 *
 * @param rebuild the job that wants them
 * @param service whose job that is
 * @param topics of which topics, without prefix
 * @param owners who is to tell them
 */
record ReplayAsked(UUID rebuild, String service, Set<String> topics, Set<String> owners) {}

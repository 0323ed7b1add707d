package bandhu.chassis.undo.job;

import java.util.UUID;

/**
 * What a job of kind {@code undo} is told.
 *
 * @param job what that one did is taken back
 * @param force whether what others changed since is set back too
 */
record UndoParameters(UUID job, boolean force) {}

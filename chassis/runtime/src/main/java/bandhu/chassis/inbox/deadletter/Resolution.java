package bandhu.chassis.inbox.deadletter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a key.
 *
 * @param consumed how many of its events were consumed now
 * @param left how many still wait, the first of them for another try
 * @param cause why the first of those failed, null when none is left
 */
@Schema(name = "DeadLetterResolution", description = "What became of the events of a dead letter's key.")
public record Resolution(int consumed, long left, String cause) {}

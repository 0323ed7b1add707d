/** Events that could not be consumed: kept with their cause, listed, replayed, discarded; their keys wait. */
package bandhu.chassis.inbox.deadletter;

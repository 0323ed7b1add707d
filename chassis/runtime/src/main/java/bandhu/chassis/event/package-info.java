/** Telling others what happened: events, the outbox and its relay, the journal. */
package bandhu.chassis.event;

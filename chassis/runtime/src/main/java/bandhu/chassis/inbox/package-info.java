/** Listening: each event has its effect once, in order per key; a poisonous one parks its key and nothing else. */
package bandhu.chassis.inbox;

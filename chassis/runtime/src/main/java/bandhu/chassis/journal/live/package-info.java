/** Streams of facts. Listeners are cursors that share what was read; none has a queue, a connection or a poll of its own. */
package bandhu.chassis.journal.live;

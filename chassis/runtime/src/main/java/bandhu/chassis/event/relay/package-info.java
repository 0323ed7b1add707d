/** Brings the outbox to the broker: one owner a shard, positions in order of commit, published in that order. */
package bandhu.chassis.event.relay;

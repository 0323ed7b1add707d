package bandhu.chassis.event.relay;

/**
 * A committed outbox row with its position.
 *
 * @param attributes CloudEvents attributes as a JSON object
 * @param topic the facts topic, null where there is no fact
 * @param stateKey null where there is no state; with a null {@code state} it is a tombstone
 */
record OutgoingRow(
        String tenant,
        long seq,
        long position,
        String attributes,
        String topic,
        String key,
        String data,
        String stateKey,
        String state) {}

package bandhu.chassis.event.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One event on its way out: a record for the facts topic, one for the state topic, or both.
 *
 * @param changeId the change it belongs to, null until that is known
 * @param attributes the CloudEvents attributes and extensions as a JSON object
 * @param topic the facts topic, null where only the state is told
 * @param stateKey null where no state is told; with a null {@code state} it is a tombstone
 */
record OutboxRow(
        String tenant,
        UUID id,
        UUID changeId,
        String type,
        UUID subject,
        String quiet,
        Instant recordedAt,
        String attributes,
        String topic,
        String key,
        String data,
        String stateKey,
        String state) {

    OutboxRow of(UUID change) {
        return new OutboxRow(
                tenant, id, change, type, subject, quiet, recordedAt, attributes, topic, key, data, stateKey, state);
    }
}

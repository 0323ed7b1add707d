package bandhu.chassis.rebuild.replay;

import bandhu.chassis.event.EventTypes;
import bandhu.chassis.inbox.rebuild.StagedFact;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Something that an owner said to a rebuild: a fact, or that it has told all. */
record ToldAgain(Map<String, String> headers, byte[] value) {
    boolean isEnd() {
        return ReplayTopic.ENDED.equals(headers.get("ce_type"));
    }

    /** {@code sales}, of {@code /bandhu/sales-service}. */
    String owner() {
        String source = headers.get("ce_source");
        return source.substring(source.lastIndexOf('/') + 1, source.lastIndexOf('-'));
    }

    /** The facts topic, without prefix. */
    String topic() {
        return EventTypes.topic(headers.get("ce_type"));
    }

    /** @param onBroker the topic with its prefix */
    StagedFact fact(String onBroker) {
        Map<String, String> own = new TreeMap<>(headers);
        own.keySet().removeAll(Set.of(ReplayTopic.REBUILD, ReplayTopic.SERVICE));
        String key = headers.get("ce_partitionkey");
        String reverts = headers.get("ce_reverts");
        return new StagedFact(
                UUID.fromString(headers.get("ce_id")),
                UUID.fromString(key.substring(key.indexOf(':') + 1)),
                onBroker,
                key,
                own,
                value,
                reverts == null ? null : UUID.fromString(reverts));
    }
}

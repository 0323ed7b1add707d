package bandhu.chassis.event.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** What a topic's name says of how long it keeps what. */
enum TopicKind {
    /** What happened, kept long enough for a listener to come back from a long outage. */
    FACTS,
    /** The last state of each record; a deletion is final a day later at most. */
    STATE,
    /** Proposals with personal data, gone after days. */
    INTAKE;

    private static final String LARGEST_RECORD = Integer.toString(16 * 1024 * 1024);

    static TopicKind of(String topic) {
        if (topic.endsWith(".state")) {
            return STATE;
        }
        return topic.endsWith("bandhu.intake") ? INTAKE : FACTS;
    }

    Map<String, String> configuration() {
        return switch (this) {
            case FACTS -> deleteAfter(Duration.ofDays(14));
            case INTAKE -> deleteAfter(Duration.ofDays(3));
            case STATE ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        millis(Duration.ofHours(24)),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        LARGEST_RECORD);
        };
    }

    private static Map<String, String> deleteAfter(Duration retention) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                millis(retention),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                LARGEST_RECORD);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}

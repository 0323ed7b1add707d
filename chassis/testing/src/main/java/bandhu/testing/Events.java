package bandhu.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the service under test has published, read from the real topics. The one place where a test waits. */
public final class Events {

    private static final Duration POLL = Duration.ofMillis(50);

    private Events() {}

    /** Waits until each of these subjects has an event of the type; answers the first of each, in their order. */
    public static List<Event> expect(String type, Object... subjects) {
        assertThat(subjects).as("subjects to wait for").isNotEmpty();
        return Arrays.stream(subjects).map(subject -> expectOne(type, subject)).toList();
    }

    /** Waits for the first event of this type and subject. */
    public static Event expectOne(String type, Object subject) {
        return first(Topics.facts(type), event -> is(event, type, subject), type + " of " + subject);
    }

    /** The events of this type and subject so far, in the order of their topic. */
    public static List<Event> soFar(String type, Object subject) {
        return Topics.facts(type).read().stream()
                .filter(event -> is(event, type, subject))
                .toList();
    }

    /** Waits for the state of a record at this version or a higher one. */
    public static Event expectState(String collection, Object id, long version) {
        return first(
                Topics.state(),
                event -> ofRecord(event, collection, id) && event.json() != null && version(event) >= version,
                collection + " " + id + " in version " + version);
    }

    /** Waits for the tombstone of a record. */
    public static Event expectTombstone(String collection, Object id) {
        return first(
                Topics.state(),
                event -> ofRecord(event, collection, id) && event.json() == null,
                "tombstone of " + collection + " " + id);
    }

    /** Waits until the assertion holds: for what a consumed event does, seen through the API. */
    public static void eventually(Runnable assertion) {
        await().atMost(Patience.LIMIT).pollInterval(POLL).untilAsserted(assertion::run);
    }

    private static Event first(Topic topic, Predicate<Event> wanted, String what) {
        return await(what)
                .atMost(Patience.LIMIT)
                .pollInterval(POLL)
                .until(() -> topic.read().stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private static boolean is(Event event, String type, Object subject) {
        return type.equals(event.type()) && subject.toString().equals(event.subject());
    }

    private static boolean ofRecord(Event event, String collection, Object id) {
        return event.key() != null && event.key().endsWith(":" + collection + ":" + id);
    }

    private static long version(Event event) {
        return Long.parseLong(event.attributes().getOrDefault("aggregateversion", "0"));
    }
}

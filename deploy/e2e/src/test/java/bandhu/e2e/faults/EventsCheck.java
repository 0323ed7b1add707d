package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import bandhu.testing.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the services have committed is what stands on the topics: each position of each tenant's journal once, with one id;
 * per key in order; per aggregate with no version left out. A record may come again, but only as itself.
 */
final class EventsCheck {

    private static final List<String> FIRST_SEEN = List.of("source", "tenant", "sequence");

    private final Databases databases;
    private final Set<String> tenants;

    EventsCheck(Databases databases, Set<String> tenants) {
        this.databases = databases;
        this.tenants = tenants;
    }

    /** @param topics the records of each topic, each partition in its order */
    List<String> violations(Map<String, List<Event>> topics, Truth truth) {
        List<String> found = new ArrayList<>();
        Map<String, Event> byPlace = new HashMap<>();
        topics.values().forEach(events -> events.stream().filter(this::isOurs).forEach(event -> {
            Event before = byPlace.putIfAbsent(place(event), event);
            if (before != null && !before.id().equals(event.id())) {
                found.add(place(event) + " has two ids: " + before.id() + " and " + event.id());
            }
        }));
        found.addAll(journal(byPlace));
        topics.forEach((topic, events) -> found.addAll(order(topic, events)));
        found.addAll(versions(byPlace, withState(topics)));
        Set<String> ids = new HashSet<>();
        byPlace.values().forEach(event -> ids.add(event.id()));
        truth.positions().stream()
                .filter(position -> !ids.contains(position.event()))
                .forEach(position -> found.add("acknowledged, never published: " + position));
        return found;
    }

    private static Set<String> withState(Map<String, List<Event>> topics) {
        Set<String> aggregates = new HashSet<>();
        topics.forEach((topic, events) -> {
            if (topic.endsWith(".state")) {
                events.forEach(event -> aggregates.add(event.attribute("source") + " " + event.subject()));
            }
        });
        return aggregates;
    }

    private boolean isOurs(Event event) {
        return tenants.contains(event.attribute("tenant"));
    }

    private static String place(Event event) {
        return String.join(" ", FIRST_SEEN.stream().map(event::attribute).toList());
    }

    private List<String> journal(Map<String, Event> byPlace) {
        List<String> expected = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (String service : RunningSuite.SERVICES) {
            databases
                    .rows(
                            service,
                            "SELECT tenant_id, position, id FROM journal WHERE type NOT LIKE '%-state.v1' AND " + ours())
                    .forEach(row -> expected.add("/bandhu/" + service + "-service " + row));
            databases
                    .rows(service, """
                            SELECT tenant_id, p.position, count(j.id) FROM journal_position p
                            LEFT JOIN journal j USING (tenant_id) WHERE %s GROUP BY 1, 2
                            HAVING count(j.id) <> p.position OR max(j.position) <> p.position""".formatted(ours()))
                    .forEach(row -> gaps.add(service + " journal: tenant, position, rows are " + row));
        }
        List<String> actual = new ArrayList<>();
        byPlace.forEach((place, event) -> {
            if (!event.type().endsWith("-state.v1")) {
                actual.add(place + " " + event.id());
            }
        });
        gaps.addAll(Difference.between("topics against the journals", expected, actual));
        return gaps;
    }

    /** By the first time that each record was seen. */
    private List<String> order(String topic, List<Event> events) {
        List<String> found = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Map<String, Long> newest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Event event : events) {
            if (isOurs(event)) {
                String key = event.attribute("source") + " " + event.key();
                long position = Long.parseLong(event.attribute("sequence"));
                newest.put(key, position);
                if (seen.add(key + position) && last.merge(key, position, Math::max) != position) {
                    found.add(topic + " " + key + ": position " + position + " came first after " + last.get(key));
                }
            }
        }
        if (topic.endsWith(".state")) {
            newest.forEach((key, position) -> {
                if (!position.equals(last.get(key))) {
                    found.add(topic + " " + key + ": ends with position " + position + ", newest is " + last.get(key));
                }
            });
        }
        return found;
    }

    /** Only of what has a state is every version told. */
    private static List<String> versions(Map<String, Event> byPlace, Set<String> withState) {
        Map<String, TreeMap<Long, Long>> byAggregate = new HashMap<>();
        byPlace.values().forEach(event -> byAggregate
                .computeIfAbsent(event.attribute("source") + " " + event.subject(), any -> new TreeMap<>())
                .put(
                        Long.parseLong(event.attribute("sequence")),
                        Long.parseLong(event.attribute("aggregateversion"))));
        List<String> found = new ArrayList<>();
        byAggregate.forEach((aggregate, versions) -> {
            long last = 0;
            for (long version : versions.values()) {
                if (version < last || version > last + 1 && withState.contains(aggregate)) {
                    found.add(aggregate + ": version " + version + " follows " + last);
                }
                last = version;
            }
        });
        return found;
    }

    private String ours() {
        return "tenant_id IN ('" + String.join("', '", tenants) + "')";
    }
}

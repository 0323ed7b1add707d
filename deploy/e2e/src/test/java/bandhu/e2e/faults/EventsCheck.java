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
import java.util.TreeSet;

/**
 * What the services have committed is what stands on the topics: each position of each tenant's journal once, with one id;
 * per key in order; per aggregate with no version left out. A record may come again, but only as itself.
 */
final class EventsCheck {

    private static final List<String> PLACE = List.of("source", "tenant", "sequence");

    private static final String GAPS = """
            SELECT tenant_id, p.position, count(j.id) FROM journal_position p
            LEFT JOIN journal j USING (tenant_id) WHERE %s GROUP BY 1, 2
            HAVING count(j.id) <> p.position OR max(j.position) <> p.position""";

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
        found.addAll(journal(byPlace, truth));
        topics.forEach((topic, events) -> found.addAll(order(topic, events)));
        found.addAll(versions(byPlace, withState(topics)));
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
        String tenant = event.attribute("tenant");
        return tenant != null && tenants.contains(tenant);
    }

    private static String place(Event event) {
        return String.join(" ", PLACE.stream().map(event::attribute).toList());
    }

    private List<String> journal(Map<String, Event> byPlace, Truth truth) {
        List<String> found = new ArrayList<>();
        Set<String> committed = new TreeSet<>();
        Set<String> facts = new TreeSet<>();
        for (String service : RunningSuite.SERVICES) {
            String source = "/bandhu/" + service + "-service ";
            String rows = "SELECT tenant_id, position, id FROM journal WHERE " + ours();
            databases.rows(service, rows).forEach(row -> committed.add(source + row));
            databases.rows(service, rows + " AND type NOT LIKE '%-state.v1'").forEach(row -> facts.add(source + row));
            databases
                    .rows(service, GAPS.formatted(ours()))
                    .forEach(row -> found.add(source + "journal has gaps: " + row));
        }
        Set<String> published = new TreeSet<>();
        byPlace.forEach((place, event) -> published.add(place + " " + event.id()));
        published.stream()
                .filter(each -> !committed.contains(each))
                .forEach(each -> found.add("not committed: " + each));
        facts.stream().filter(each -> !published.contains(each)).forEach(each -> found.add("not published: " + each));
        Set<String> ids = new HashSet<>();
        committed.forEach(each -> ids.add(each.substring(each.lastIndexOf(' ') + 1)));
        truth.positions().stream()
                .filter(position -> !ids.contains(position.event()))
                .forEach(position -> found.add("acknowledged, not committed: " + position));
        return found;
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
                .put(Long.parseLong(event.attribute("sequence")), Long.parseLong(event.attribute("aggregateversion"))));
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

package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nothing waits and nothing was put aside, but for the poison. */
final class QueuesCheck {

    private final Databases databases;

    QueuesCheck(Databases databases) {
        this.databases = databases;
    }

    /** @param poison {@code <service> <event id>} of each poisonous event for each service that must refuse it */
    List<String> violations(Set<String> poison) {
        List<String> letters = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String service : RunningSuite.SERVICES) {
            databases.rows(service, "SELECT event_id FROM dead_letter").forEach(id -> letters.add(service + " " + id));
            databases
                    .rows(service, """
                            SELECT channel, topic, record_offset, event_id, type, state, cause, attempts FROM dead_letter
                            WHERE event_id::text NOT IN (%s)""".formatted(quoted(poison)))
                    .forEach(row -> found.add(service + " dead letter: " + row));
            long outbox = databases.count(service, "outbox");
            if (outbox > 0) {
                found.add(service + ": " + outbox + " rows left in the outbox");
            }
            databases.rows(service, """
                            SELECT channel, key FROM parked_key p WHERE NOT EXISTS (SELECT FROM dead_letter d
                            WHERE d.tenant_id = p.tenant_id AND d.channel = p.channel AND d.key = p.key)""").forEach(row -> found.add(service + " parked for nothing: " + row));
        }
        found.addAll(Difference.between("dead letters", poison, letters));
        return found;
    }

    private static String quoted(Set<String> poison) {
        return poison.isEmpty()
                ? "''"
                : String.join(
                        ", ",
                        poison.stream()
                                .map(each -> "'" + each.split(" ")[1] + "'")
                                .toList());
    }
}

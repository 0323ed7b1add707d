package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import bandhu.testing.Event;
import bandhu.testing.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/** Lets the suite come to rest and holds it against the truth. */
final class Comparison {

    private static final List<String> TOPICS = List.of(
            "bandhu.tenant",
            "bandhu.customer",
            "bandhu.consent",
            "bandhu.lifecycle",
            "bandhu.sales",
            "bandhu.marketing",
            "bandhu.support",
            "bandhu.customer.state",
            "bandhu.sales.state",
            "bandhu.marketing.state",
            "bandhu.support.state");

    private final RunningSuite suite;
    private final Databases databases;
    private final Map<String, Caller> callers = new TreeMap<>();

    Comparison(RunningSuite suite, Set<String> tenants) throws IOException {
        this.suite = suite;
        this.databases = new Databases(suite);
        for (String tenant : tenants) {
            callers.put(tenant, new Caller(suite.gateway(), suite.token(tenant, "admin"), new Pulse()));
        }
    }

    /** What does not hold, each with its ids; empty when all does. */
    List<String> violations(Truth truth, Set<String> poison, Duration patience)
            throws IOException, InterruptedException, ExecutionException {
        List<String> found = new ArrayList<>();
        try (Broker broker = new Broker(suite.kafka())) {
            new Quiet(databases, broker)
                    .await(patience)
                    .forEach((what, count) ->
                            found.add("still under way after " + patience + ": " + what + " " + count));
        }
        Map<String, List<Event>> topics = new TreeMap<>();
        TOPICS.forEach(topic -> topics.put(topic, new Topic(suite.kafka(), topic).read()));
        found.addAll(new RecordsCheck(callers).violations(truth));
        found.addAll(new EventsCheck(databases, callers.keySet()).violations(topics, truth));
        found.addAll(new ReadModelsCheck(databases, callers.keySet()).violations(topics));
        found.addAll(new FiguresCheck(databases).violations(callers));
        found.addAll(new QueuesCheck(databases).violations(poison));
        found.addAll(new ChainCheck(databases, suite.secrets().getProperty("signing")).violations());
        found.addAll(new MailsCheck(suite.mailboxes(), databases, callers.keySet()).violations(truth));
        return found;
    }
}

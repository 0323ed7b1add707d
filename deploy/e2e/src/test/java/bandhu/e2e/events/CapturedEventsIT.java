package bandhu.e2e.events;

import bandhu.e2e.DemoTenant;
import bandhu.e2e.RunningSuite;
import bandhu.e2e.WholeSuite;
import bandhu.testing.Event;
import bandhu.testing.Patience;
import bandhu.testing.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a loaded business and all that follows from it put on the topics is what AsyncAPI and the schemas say. */
@ExtendWith(WholeSuite.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CapturedEventsIT {

    /** One of each area that a shop's year touches. */
    private static final Set<String> SEEN = Set.of(
            "bandhu.customer.created.v1",
            "bandhu.lifecycle.acquired.v1",
            "bandhu.sales.opportunity-created.v1",
            "bandhu.sales.opportunity-won.v1",
            "bandhu.sales.order-placed.v1",
            "bandhu.support.ticket-opened.v1");

    private final Path contracts =
            Path.of(System.getProperty("bandhu.root", "../..")).resolve("docs/contracts");

    @Test
    void every_event_is_what_its_contract_says(RunningSuite suite, DemoTenant demo) throws Exception {
        EventContract contract = EventContract.in(contracts);
        List<Topic> topics = contract.topics().stream()
                .map(name -> new Topic(suite.kafka(), name))
                .toList();

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(types(topics, demo)).containsAll(SEEN));

        List<String> faults = new ArrayList<>();
        topics.forEach(topic -> topic.read().forEach(event -> faults.addAll(contract.faults(event))));
        assertThat(faults.stream().limit(20)).as("%d faults", faults.size()).isEmpty();
    }

    private static Set<String> types(List<Topic> topics, DemoTenant demo) {
        Set<String> types = new TreeSet<>();
        topics.forEach(topic -> topic.read().stream()
                .filter(event -> demo.name().equals(event.attribute("tenant")))
                .map(Event::type)
                .forEach(types::add));
        return types;
    }
}

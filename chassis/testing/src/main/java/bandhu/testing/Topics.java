package bandhu.testing;

import bandhu.testing.embedded.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of this run. */
final class Topics {

    private static final short ONE = 1;
    private static final int PARTITIONS = 3;

    /** The areas that each service writes, as the events' contract has them. */
    private static final Map<String, List<String>> AREAS = Map.of(
            "customer", List.of("tenant", "customer", "consent", "lifecycle"),
            "sales", List.of("sales"),
            "marketing", List.of("marketing"),
            "support", List.of("support"),
            "analytics", List.of("analytics"));

    private static final Map<String, Topic> READ = new ConcurrentHashMap<>();

    private Topics() {}

    /** The topic that facts of this type are published on. */
    static Topic facts(String type) {
        return topic(factsName(type));
    }

    /** The state topic of the service under test. */
    static Topic state() {
        return topic(stateName(TestRun.current().service()));
    }

    static String factsName(String type) {
        return "bandhu." + type.split("\\.")[1];
    }

    static String stateName(String service) {
        return "bandhu." + service + ".state";
    }

    static String onBroker(String topic) {
        return TestRun.current().topicPrefix() + topic;
    }

    /** Makes the topics that other services would have made, so that a listener has them when it starts. */
    static void makeForeign(String service, String prefix) {
        Set<String> names = AREAS.entrySet().stream()
                .filter(owner -> !owner.getKey().equals(service))
                .flatMap(owner -> Stream.concat(
                        Stream.of(stateName(owner.getKey())),
                        owner.getValue().stream().map(area -> "bandhu." + area)))
                .collect(Collectors.toSet());
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.join().kafka()))) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(prefix + name, PARTITIONS, ONE))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics of other services cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Topic topic(String name) {
        return READ.computeIfAbsent(
                onBroker(name), topic -> new Topic(TestInfrastructure.join().kafka(), topic));
    }
}

package bandhu.testing;

import bandhu.testing.embedded.TestInfrastructure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

import static java.util.function.Function.identity;

/** The consumer groups of the service under test. */
final class Listeners {

    private Listeners() {}

    /** Whether every group has its partitions, and has committed all that stands in them. */
    static boolean haveCaughtUp() {
        TestRun run = TestRun.current();
        String prefix = Topics.onBroker("bandhu." + run.service() + ".");
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", TestInfrastructure.join().kafka()))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(prefix))
                    .toList();
            Collection<ConsumerGroupDescription> described =
                    admin.describeConsumerGroups(groups).all().get().values();
            for (ConsumerGroupDescription group : described) {
                if (group.groupState() != GroupState.STABLE || !hasCaughtUp(admin, group)) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the consumer groups cannot be seen", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasCaughtUp(Admin admin, ConsumerGroupDescription group)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                        Map.of(group.groupId(), new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group.groupId())
                .get();
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(identity(), _ -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .allMatch(end -> end.getValue().offset() == 0
                        || committed.get(end.getKey()) != null
                                && committed.get(end.getKey()).offset()
                                        >= end.getValue().offset());
    }
}

package bandhu.chassis.rebuild.work;

import bandhu.chassis.inbox.deadletter.Listeners;
import bandhu.chassis.inbox.rebuild.Rebuilding;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.rebuild.KnownReadModels;
import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.Rebuilds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Rebuilds what is made of states. All rows become older than anything, with what they show; then the last state of each record
 * takes its row's place unless its listener was faster, and at the end rows that are still older than anything go.
 */
@ApplicationScoped
class StateRebuilding {
    private final KnownReadModels models;
    private final Rebuilds rebuilds;
    private final Scans scans;
    private final TopicRecords topics;
    private final ModelRows rows;
    private final Listeners listeners;

    StateRebuilding(
            KnownReadModels models,
            Rebuilds rebuilds,
            Scans scans,
            TopicRecords topics,
            ModelRows rows,
            Listeners listeners) {
        this.models = models;
        this.rebuilds = rebuilds;
        this.scans = scans;
        this.topics = topics;
        this.rows = rows;
        this.listeners = listeners;
    }

    JobWork of(Job job, ReadModel model, ReadModel.State state) {
        return new Work(job, model, state);
    }

    private final class Work implements JobWork {
        private final Job job;
        private final ReadModel model;
        private final ReadModel.State state;
        private final List<Place> taken = new ArrayList<>();

        private Work(Job job, ReadModel model, ReadModel.State state) {
            this.job = job;
            this.model = model;
            this.state = state;
        }

        @Override
        public void begin() {
            rows.age(model);
        }

        /** How many there are is known when the topic was gone through. */
        @Override
        public OptionalLong count() {
            return OptionalLong.empty();
        }

        @Override
        public List<UUID> next(Stretch stretch, int most) {
            if (rebuilds.find(job.id()).isEmpty()) {
                throw FactRebuilding.superseded();
            }
            return scans.of(job.id(), models.topic(state.channel()), wanted()).stream()
                    .filter(place -> stretch.after() == null || place.compareTo(Place.of(stretch.after())) > 0)
                    .filter(place -> stretch.upTo() == null || place.compareTo(Place.of(stretch.upTo())) <= 0)
                    .limit(most)
                    .map(Place::item)
                    .toList();
        }

        private Predicate<String> wanted() {
            List<String> prefixes = state.collections().stream()
                    .map(collection -> job.tenant() + ":" + collection + ":")
                    .toList();
            return key -> prefixes.stream().anyMatch(key::startsWith);
        }

        @Override
        public void apply(UUID item) {
            taken.add(Place.of(item));
        }

        @Override
        public void complete() {
            List<ConsumerRecord<String, byte[]>> records =
                    taken.isEmpty() ? List.of() : topics.at(models.topic(state.channel()), taken);
            if (!records.isEmpty()) {
                Rebuilding.run(() -> listeners.deliver(state.channel(), records));
            }
        }

        /** A place is no record. */
        @Override
        public UUID record(UUID item) {
            return null;
        }

        @Override
        public void finish(Job ended) {
            rows.removeAged(model);
            rebuilds.end(job.id());
            scans.forget(job.id());
        }
    }
}

package bandhu.chassis.rebuild.work;

import bandhu.chassis.inbox.deadletter.Listeners;
import bandhu.chassis.inbox.rebuild.Rebuilding;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.JobWork.NotYetException;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.Rebuilds;
import bandhu.chassis.rebuild.replay.Replays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Rebuilds what is made of facts. Their owners tell all of them again; what is received meanwhile is kept beside them. Then each
 * key's rows are removed and made anew by all its facts, in one transaction that holds off its listener.
 */
@ApplicationScoped
class FactRebuilding {
    private static final Duration LOOK = Duration.ofMillis(300);
    private final Rebuilds rebuilds;
    private final Replays replays;
    private final ToldKeys keys;
    private final ModelRows rows;
    private final Listeners listeners;

    FactRebuilding(Rebuilds rebuilds, Replays replays, ToldKeys keys, ModelRows rows, Listeners listeners) {
        this.rebuilds = rebuilds;
        this.replays = replays;
        this.keys = keys;
        this.rows = rows;
        this.listeners = listeners;
    }

    JobWork of(Job job, ReadModel model, ReadModel.Facts facts) {
        return new Work(job, model, facts);
    }

    private final class Work implements JobWork {
        private final Job job;
        private final ReadModel model;
        private final ReadModel.Facts facts;

        private Work(Job job, ReadModel model, ReadModel.Facts facts) {
            this.job = job;
            this.model = model;
            this.facts = facts;
        }

        /** How many there are is known when all have been told. */
        @Override
        public OptionalLong count() {
            return OptionalLong.empty();
        }

        @Override
        public List<UUID> next(Stretch stretch, int most) {
            Rebuilds.Rebuild rebuild = rebuilds.find(job.id()).orElseThrow(FactRebuilding::superseded);
            if (!rebuild.asked()) {
                replays.ask(job, facts);
                QuarkusTransaction.requiringNew().run(() -> rebuilds.asked(job.id()));
            }
            if (!rebuild.asked() || !rebuild.waiting().isEmpty()) {
                throw new NotYetException(LOOK);
            }
            rebuilds.lock(job.id());
            if (stretch.after() == null) {
                rows.removeUntoldReversals(model, job.id());
            }
            return keys.next(job.id(), stretch, most);
        }

        @Override
        public void apply(UUID key) {
            List<ToldKeys.Told> told = keys.of(job.id(), key);
            rows.forget(model, key, told.stream().map(ToldKeys.Told::id).toList());
            int from = 0;
            while (from < told.size()) {
                String channel = told.get(from).channel();
                List<ConsumerRecord<String, byte[]>> run = new ArrayList<>();
                while (from < told.size() && told.get(from).channel().equals(channel)) {
                    run.add(told.get(from++).record());
                }
                Rebuilding.run(() -> listeners.deliver(channel, run));
            }
            keys.done(job.id(), key);
        }

        @Override
        public void finish(Job ended) {
            rows.removeUntold(model, job.id());
            rebuilds.end(job.id());
        }
    }

    static ProblemException superseded() {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.rebuild-superseded"));
    }
}

package bandhu.chassis.rebuild.replay;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Tells a tenant's facts again to a rebuild of another service or of this one. Its items are the changes that they were told with. A
 * chunk that is told and then taken back is told twice, which does no harm.
 */
@ApplicationScoped
class ReemissionKind implements JobKind {
    static final String KIND = "re-emission";
    private static final UUID FIRST = new UUID(0, 0);

    /** What was committed before it began may have been numbered by a clock that is ahead of ours by this much. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final ToldFacts facts;
    private final ReplayTopic topic;
    private final Replays replays;
    private final StrictJson json;

    ReemissionKind(ToldFacts facts, ReplayTopic topic, Replays replays, StrictJson json) {
        this.facts = facts;
        this.topic = topic;
        this.replays = replays;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobWork work(Job job) {
        return new Work(job, json.read(job.parameters(), ReplayAsked.class));
    }

    private final class Work implements JobWork {
        private final Job job;
        private final ReplayAsked asked;
        private final List<UUID> taken = new ArrayList<>();

        private Work(Job job, ReplayAsked asked) {
            this.job = job;
            this.asked = asked;
        }

        /** Counting them is as long as telling them. */
        @Override
        public OptionalLong count() {
            return OptionalLong.empty();
        }

        @Override
        public List<UUID> next(Stretch stretch, int most) {
            return facts.next(
                    asked.topics(),
                    stretch.after() == null ? FIRST : stretch.after(),
                    stretch.upTo() == null ? last() : stretch.upTo(),
                    most);
        }

        private UUID last() {
            Instant moment = job.times().createdAt().plus(SLACK);
            return new UUID(moment.toEpochMilli() << Short.SIZE, -1);
        }

        @Override
        public void apply(UUID change) {
            taken.add(change);
        }

        @Override
        public void complete() {
            if (!taken.isEmpty()) {
                topic.say(facts.of(taken, asked));
            }
        }

        @Override
        public void finish(Job ended) {
            replays.ended(job, asked);
        }
    }
}

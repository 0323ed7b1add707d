package bandhu.testing.job;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A kind of job that marks numbered items, slowly or badly as its plan says. */
@ApplicationScoped
public class Marks implements JobKind {
    private static final Map<UUID, AtomicInteger> MISHAPS = new ConcurrentHashMap<>();
    private static final Map<UUID, AtomicInteger> BEGUN = new ConcurrentHashMap<>();
    private static final Set<String> CLOSED = ConcurrentHashMap.newKeySet();
    private final Sql sql;
    private final ObjectMapper json;

    /**
     * @param items how many
     * @param millis how long each takes
     * @param bad those that are refused
     * @param deadly the one at which the connection is lost the first times; 0 for none
     * @param mishaps how often
     */
    public record Plan(int items, long millis, List<Integer> bad, int deadly, int mishaps) {
        public static Plan of(int items) {
            return new Plan(items, 0, List.of(), 0, 0);
        }

        Plan slow(long each) {
            return new Plan(items, each, bad, deadly, mishaps);
        }

        Plan refusing(Integer... numbers) {
            return new Plan(items, millis, List.of(numbers), deadly, mishaps);
        }

        Plan dyingAt(int number, int times) {
            return new Plan(items, millis, bad, number, times);
        }
    }

    Marks(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** From now on the tenant's items cannot be found. */
    static void close(String tenant) {
        CLOSED.add(tenant);
    }

    static void open(String tenant) {
        CLOSED.remove(tenant);
    }

    /** How often anybody began with an item of the job, kept or not. */
    static int begun(UUID job) {
        return BEGUN.computeIfAbsent(job, _ -> new AtomicInteger()).get();
    }

    static UUID item(long number) {
        return new UUID(0x7000L, number);
    }

    @Override
    public String kind() {
        return "marks";
    }

    @Override
    public JobWork work(Job job) {
        return new Work(job, json.convertValue(job.parameters(), Plan.class));
    }

    private final class Work implements JobWork {
        private final Job job;
        private final Plan plan;

        private Work(Job job, Plan plan) {
            this.job = job;
            this.plan = plan;
        }

        @Override
        public OptionalLong count() {
            return OptionalLong.of(plan.items() - number(job.progress().position(), 0));
        }

        @Override
        public List<UUID> next(Stretch stretch, int most) {
            if (CLOSED.contains(job.tenant())) {
                throw ProblemException.invalid("/where", Text.of("unknown-id.team"));
            }
            long first = number(stretch.after(), 0) + 1;
            return LongStream.rangeClosed(first, number(stretch.upTo(), plan.items()))
                    .limit(most)
                    .mapToObj(Marks::item)
                    .toList();
        }

        @Override
        public void apply(UUID item) {
            BEGUN.computeIfAbsent(job.id(), _ -> new AtomicInteger()).incrementAndGet();
            int number = (int) item.getLeastSignificantBits();
            sql.update("INSERT INTO mark (tenant_id, job_id, item) VALUES (?, ?, ?)", job.tenant(), job.id(), item);
            if (plan.bad().contains(number)) {
                throw ProblemException.invalid("/number", Text.of("too-small.minimum", "least", number + 1));
            }
            if (number == plan.deadly() && mishaps().incrementAndGet() <= plan.mishaps()) {
                sql.query("SELECT pg_terminate_backend(pg_backend_pid())", row -> true);
            }
            rest();
        }

        private AtomicInteger mishaps() {
            return MISHAPS.computeIfAbsent(job.id(), id -> new AtomicInteger());
        }

        private void rest() {
            try {
                Thread.sleep(Duration.ofMillis(plan.millis()));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static long number(UUID item, long otherwise) {
            return item == null ? otherwise : item.getLeastSignificantBits();
        }
    }
}

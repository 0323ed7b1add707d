package bandhu.chassis.bulk;

import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobConfig;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.page.keyset.Selections;
import bandhu.chassis.page.keyset.Selections.Part;
import bandhu.chassis.page.keyset.Selections.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Changes by condition as jobs. Whether a record is one of them is asked when its chunk begins, with what its asker may see then;
 * records that were made after the request are none.
 */
@ApplicationScoped
class BulkKind implements JobKind {
    static final String KIND = "bulk";
    private final BulkReading reading;
    private final Alterations alterations;
    private final Selections selections;
    private final StrictJson json;
    private final JobConfig config;

    BulkKind(BulkReading reading, Alterations alterations, Selections selections, StrictJson json, JobConfig config) {
        this.reading = reading;
        this.alterations = alterations;
        this.selections = selections;
        this.json = json;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobWork work(Job job) {
        BulkParameters parameters = json.read(job.parameters(), BulkParameters.class);
        Bulk bulk = reading.read(parameters.collection(), parameters.request());
        return new Work(job, bulk, bulk.selection(job.times().createdAt()));
    }

    private final class Work implements JobWork {
        private final Job job;
        private final Bulk bulk;
        private final Selection selection;

        private Work(Job job, Bulk bulk, Selection selection) {
            this.job = job;
            this.bulk = bulk;
            this.selection = selection;
        }

        @Override
        public OptionalLong count() {
            return selections.count(selection, job.progress().position(), Long.MAX_VALUE, config.countPatience());
        }

        @Override
        public List<UUID> next(Stretch stretch, int most) {
            return selections.lock(selection, new Part(stretch.after(), stretch.upTo()), most, config.patience());
        }

        @Override
        public void apply(UUID item) {
            alterations.apply(bulk, item);
        }
    }
}

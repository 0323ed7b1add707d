package bandhu.chassis.undo.job;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobKind;
import bandhu.chassis.job.JobState;
import bandhu.chassis.job.JobWork;
import bandhu.chassis.job.Jobs;
import bandhu.chassis.job.Stretch;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.undo.plan.Affected;
import bandhu.chassis.undo.run.UndoRuns;
import bandhu.chassis.undo.run.Undoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Takes back what another job did, the record that was changed last first. Its items are the last changes of the records. A record
 * that others changed since, and one that a rule keeps as it is, is refused and stays; a job of which none was refused leaves the
 * other one undone.
 */
@ApplicationScoped
class UndoKind implements JobKind {
    static final String KIND = "undo";
    private final UndoRuns runs;
    private final Jobs jobs;
    private final StrictJson json;
    private final Calls calls;

    UndoKind(UndoRuns runs, Jobs jobs, StrictJson json, Calls calls) {
        this.runs = runs;
        this.jobs = jobs;
        this.json = json;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobWork work(Job job) {
        UndoParameters parameters = json.read(job.parameters(), UndoParameters.class);
        String correlation = parameters.job().toString();
        return new Work(job, parameters.job(), Undoing.by(job.call(), correlation, parameters.force()));
    }

    private final class Work implements JobWork {
        private final Job job;
        private final UUID other;
        private final Undoing undoing;
        private Map<UUID, Affected> held = Map.of();

        private Work(Job job, UUID other, Undoing undoing) {
            this.job = job;
            this.other = other;
            this.undoing = undoing;
        }

        @Override
        public OptionalLong count() {
            return OptionalLong.of(runs.count(undoing, job.progress().position()));
        }

        @Override
        public List<UUID> next(Stretch stretch, int most) {
            held = runs.hold(undoing, stretch, most);
            return List.copyOf(held.keySet());
        }

        @Override
        public void apply(UUID item) {
            Call quiet = undoing.call(job.call());
            calls.as(quiet, () -> runs.takeBack(undoing, held.get(item)));
        }

        @Override
        public UUID record(UUID item) {
            return runs.record(item);
        }

        @Override
        public void finish(Job ended) {
            Optional<Job> taken = jobs.find(other);
            if (taken.isPresent() && ended.progress().failed() == 0) {
                Job before = jobs.lock(other);
                if (before.state() != JobState.UNDONE) {
                    jobs.ended(before.undone());
                }
                redo(before);
            }
        }

        /** Where an undo was undone, what it had taken back is done again. */
        private void redo(Job undo) {
            if (undo.kind().equals(KIND)) {
                UndoParameters parameters = json.read(undo.parameters(), UndoParameters.class);
                UUID first = parameters.job();
                jobs.find(first)
                        .filter(job -> job.state() == JobState.UNDONE)
                        .ifPresent(_ -> jobs.ended(jobs.lock(first).redone()));
            }
        }
    }
}

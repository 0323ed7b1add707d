package bandhu.chassis.job.api;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.http.ReaderLanguage;
import bandhu.chassis.job.Job;
import bandhu.chassis.job.JobErrors;
import bandhu.chassis.job.JobErrors.JobError;
import bandhu.chassis.job.JobFilter;
import bandhu.chassis.job.Jobs;
import bandhu.chassis.language.Language;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be done with jobs. Everybody sees their own; admin and integration see the tenant's. */
@ApplicationScoped
public class JobService {
    private static final Set<String> SEE_ALL = Set.of(Roles.ADMIN, Roles.INTEGRATION);
    private final Jobs jobs;
    private final JobErrors errors;
    private final Cursors cursors;
    private final Calls calls;
    private final ReaderLanguage reader;
    private final Clock clock;

    JobService(Jobs jobs, JobErrors errors, Cursors cursors, Calls calls, ReaderLanguage reader, Clock clock) {
        this.jobs = jobs;
        this.errors = errors;
        this.cursors = cursors;
        this.calls = calls;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Queues a job of the current actor.
     *
     * @param kind of a {@link bandhu.chassis.job.JobKind}
     * @param parameters what that kind reads; kept as JSON, and shown
     */
    @Transactional
    public JobView startJob(String kind, Object parameters) {
        return shown(jobs.start(kind, parameters));
    }

    @Transactional
    public Page<JobView> listJobs(JobQuery query) {
        JobFilter filter = query.filter(onlyOf());
        int limit = query.limit();
        String scope = "jobs\n" + filter;
        UUID behind = query.cursor()
                .map(cursor -> UUID.fromString(cursors.open(scope, cursor).getFirst()))
                .orElse(null);
        List<Job> found = jobs.list(filter, behind, limit + 1);
        List<Job> items = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? cursors.seal(scope, items.getLast().id().toString()) : null;
        return query.page(items.stream().map(this::shown).toList(), next, () -> jobs.count(filter));
    }

    @Transactional
    public JobView getJob(UUID id) {
        return shown(get(id));
    }

    /** The same, outside the request that asked for it. */
    @Transactional
    public JobView getJob(UUID id, Language language) {
        return JobView.of(get(id), language);
    }

    @Transactional
    public Page<JobErrorView> listJobErrors(UUID id, ListQuery query) {
        query.allowUnsorted(Set.of());
        Job job = get(id);
        int limit = query.limit();
        String scope = "job-errors\n" + id;
        long after = query.cursor()
                .map(cursor -> Long.parseLong(cursors.open(scope, cursor).getFirst()))
                .orElse(0L);
        List<JobError> found = errors.list(job.id(), after, limit + 1);
        List<JobError> items = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? cursors.seal(scope, Long.toString(items.getLast().seq()))
                : null;
        List<JobErrorView> views = items.stream()
                .map(error -> JobErrorView.of(error, reader.current()))
                .toList();
        return query.page(views, next, () -> errors.count(id));
    }

    /** Stops it; once this is answered nothing more is done, and what is done stays done. */
    @Transactional
    public JobView cancelJob(UUID id) {
        Job cancelled = lock(id).cancelled(clock.instant());
        jobs.ended(cancelled);
        return shown(cancelled);
    }

    /** Has a job that failed go on where it stood. */
    @Transactional
    public JobView retryJob(UUID id) {
        Job waiting = lock(id).retried();
        jobs.resumed(waiting);
        return shown(waiting);
    }

    /** Begins to take back what a job did, which has ended; 404 for a job that the actor does not see. */
    @Transactional
    public JobView startUndo(UUID id, String kind, Object parameters) {
        lock(id).undone();
        return shown(jobs.start(kind, parameters));
    }

    private Job get(UUID id) {
        return jobs.find(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    private Job lock(UUID id) {
        get(id);
        return jobs.lock(id);
    }

    private boolean isVisible(Job job) {
        return onlyOf().filter(actor -> !actor.equals(job.asker().actor())).isEmpty();
    }

    private Optional<String> onlyOf() {
        Call call = calls.current();
        return call.roles().stream().anyMatch(SEE_ALL::contains) ? Optional.empty() : Optional.of(call.actor());
    }

    private JobView shown(Job job) {
        return JobView.of(job, reader.current());
    }
}

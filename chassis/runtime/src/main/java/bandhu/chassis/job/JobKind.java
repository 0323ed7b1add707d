package bandhu.chassis.job;

/** A CDI bean that does the jobs of its kind. */
public interface JobKind {
    /** The word by which its jobs are known: {@code bulk}. */
    String kind();

    /** What is to be done, for one chunk; a problem that it throws fails the job. Called as the asker, in a transaction. */
    JobWork work(Job job);
}

package bandhu.chassis.journal.api;

import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.journal.Journal;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out where a reader of the current tenant's journal begins. */
@ApplicationScoped
class Start {
    /** Instead of a position: what comes from now on. */
    static final String LATEST = "latest";

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private final Journal journal;
    private final List<String> snapshots;

    Start(Journal journal, @All List<ImportTarget> collections) {
        this.journal = journal;
        this.snapshots = collections.stream()
                .map(collection -> "/v1/" + collection.collection())
                .sorted()
                .toList();
    }

    /**
     * The position to read behind. Throws 400 for what is none, 422 for one that is still to come, 410 for one behind which not
     * all is kept.
     *
     * @param parameter whose value this is
     * @param given null for the oldest that is kept
     * @param latest the newest position
     */
    long behind(String parameter, String given, long latest) {
        if (given == null) {
            return journal.oldest() - 1;
        }
        if (given.equals(LATEST)) {
            return latest;
        }
        if (!POSITION.matcher(given).matches()) {
            throw ProblemException.parameter(parameter, Text.of("invalid-format.position"));
        }
        long position = Long.parseLong(given);
        if (position > latest) {
            throw ProblemException.at(
                    CommonProblem.INVALID, '?' + parameter, Text.of("in-future.position", "latest", latest));
        }
        if (!journal.isKeptBehind(position)) {
            throw new ProblemException(CommonProblem.POSITION_GONE, Text.of("position-gone.journal"))
                    .with("snapshots", snapshots)
                    .with("oldest", journal.oldest());
        }
        return position;
    }
}

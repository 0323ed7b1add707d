package bandhu.chassis.imports.file;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;

/** Why a whole file is refused: 422 {@code unreadable-file}. */
final class FileFault {
    private FileFault() {}

    static ProblemException of(Text why) {
        return new ProblemException(CommonProblem.UNREADABLE_FILE, why);
    }
}

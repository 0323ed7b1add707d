package bandhu.chassis.imports.mapping;

import bandhu.chassis.problem.ProblemException;
import java.util.List;

/** Understands the rows of one file. */
public interface RowReader {
    /** The row's key as a text, null where it has none or cannot be read. */
    String key(List<String> cells);

    /** Throws a {@link ProblemException} with a violation for each cell that says not what it should. */
    ReadRow read(List<String> cells);

    /** What stands in a column, null where there is no such one. */
    String value(List<String> cells, String column);
}

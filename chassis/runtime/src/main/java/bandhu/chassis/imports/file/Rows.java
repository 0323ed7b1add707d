package bandhu.chassis.imports.file;

import java.io.IOException;
import java.util.List;

/** The rows of a file, one after the other; none but the current one is kept. */
public interface Rows {
    /** The names of the columns, null where rows have none. */
    List<String> columns();

    /** The next, or null at the end. */
    Row next() throws IOException;
}

package bandhu.chassis.imports.file;

import bandhu.chassis.language.Text;
import java.util.List;

/**
 * A row of a file.
 *
 * @param cells of CSV the cells, of JSON lines the line
 * @param fault why it cannot be read, null where it can
 */
public record Row(List<String> cells, Text fault) {}

package bandhu.chassis.imports;

import bandhu.chassis.imports.mapping.RowReader;
import java.util.List;

/**
 * A file that is understood.
 *
 * @param options with nothing left open
 * @param ignored the columns that fill nothing
 */
public record ImportPlan(ImportTarget target, ImportOptions options, RowReader reader, List<String> ignored) {}

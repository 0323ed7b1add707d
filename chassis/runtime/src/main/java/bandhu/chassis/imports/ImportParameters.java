package bandhu.chassis.imports;

import java.util.List;
import java.util.UUID;

/**
 * What a job of kind {@code import} is told.
 *
 * @param file the staged one
 * @param rows how many it has
 * @param options with what was worked out of those that the client left open
 * @param columns the names in the header, null for JSON lines
 * @param ignored the columns that fill nothing
 */
public record ImportParameters(
        String collection, UUID file, long rows, ImportOptions options, List<String> columns, List<String> ignored) {}

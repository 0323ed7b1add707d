package bandhu.chassis.imports.stage;

import java.util.List;

/**
 * A row that was refused.
 *
 * @param why codes and columns, null where they are not kept
 */
public record FaultyRow(long number, List<String> cells, String why) {}

package bandhu.chassis.imports.stage;

import bandhu.chassis.language.KeptText;
import java.util.List;
import java.util.UUID;

/**
 * A row that waits.
 *
 * @param number counted from 1
 * @param key by which it finds its record, null where it has none
 * @param fault why it could not be read, null where it could
 * @param first the earlier row with the same key, null where there is none
 */
public record StagedRow(long number, List<String> cells, String key, KeptText fault, Long first) {
    /** What stands for it among the items of its job; in the order of rows. */
    public UUID item() {
        return item(number);
    }

    public static UUID item(long number) {
        return new UUID(0, number);
    }

    public static long number(UUID item) {
        return item.getLeastSignificantBits();
    }
}

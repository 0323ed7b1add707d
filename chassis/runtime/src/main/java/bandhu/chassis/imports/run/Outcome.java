package bandhu.chassis.imports.run;

import java.util.Locale;

/** What becomes of a row. */
enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    DUPLICATES,
    REFUSED;

    /** The word in the counts of a job. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package bandhu.chassis.imports.run;

import bandhu.chassis.imports.mapping.ReadRow;
import bandhu.chassis.imports.stage.StagedRow;
import bandhu.chassis.problem.ProblemException;

/**
 * A row that is tried.
 *
 * @param read what it says, null where it says nothing that can be read
 * @param fault why it cannot be tried, null where it can
 */
record Attempt(StagedRow row, ReadRow read, ProblemException fault) {}

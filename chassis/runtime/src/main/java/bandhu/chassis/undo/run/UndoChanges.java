package bandhu.chassis.undo.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How changes are taken back.
 *
 * @param force whether what others changed since is set back too; otherwise it is left and reported
 */
@Schema(name = "UndoChanges")
public record UndoChanges(@Schema(defaultValue = "false") Boolean force) {

    public boolean isForced() {
        return Boolean.TRUE.equals(force);
    }
}

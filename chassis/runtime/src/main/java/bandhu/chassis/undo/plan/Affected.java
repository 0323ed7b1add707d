package bandhu.chassis.undo.plan;

import bandhu.chassis.change.StoredChange;
import java.util.List;
import java.util.UUID;

/**
 * A record that a request changed.
 *
 * @param changes its changes from the first of the request on, by version; those of others among them
 * @param own those of the request; never empty
 */
public record Affected(String collection, UUID recordId, List<StoredChange> changes, List<StoredChange> own) {

    /** What the request did to it, all in all. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED,
        ERASED,
        /** It came and went again. */
        PASSED
    }

    public Kind kind() {
        if (own.stream().anyMatch(StoredChange::erased)) {
            return Kind.ERASED;
        }
        StoredChange first = own.getFirst();
        boolean was = !first.before().isNull();
        boolean is = !own.getLast().after().isNull();
        if (was) {
            return is ? Kind.UPDATED : Kind.DELETED;
        }
        if (!is) {
            return Kind.PASSED;
        }
        return first.kind() == StoredChange.Kind.CREATED ? Kind.CREATED : Kind.RESTORED;
    }

    /** Whether the record is there now. */
    boolean isThere() {
        return !changes.getLast().after().isNull();
    }

    /** Whether only events that others told changed it. */
    boolean isConsequence() {
        return own.stream().allMatch(change -> change.source().startsWith("event:"));
    }

    /** The updates of the request; creation, deletion and restoration hold the whole record. */
    List<StoredChange> updates() {
        return own.stream().filter(Affected::isUpdate).toList();
    }

    /** What others did to it since the request first changed it. */
    List<StoredChange> updatesOfOthers() {
        return changes.stream()
                .filter(change -> !own.contains(change) && isUpdate(change))
                .toList();
    }

    private static boolean isUpdate(StoredChange change) {
        return change.kind() == StoredChange.Kind.UPDATED;
    }
}

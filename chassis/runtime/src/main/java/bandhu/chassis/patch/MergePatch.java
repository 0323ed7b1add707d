package bandhu.chassis.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The body of a PATCH: absent members keep, null clears, lists replace. Read by the chassis from {@code
 * application/merge-patch+json} or {@code application/json}; anything but an object is 400.
 *
 * @param ours whether the values are those that the record itself once had: then the read-only members among them are passed
 *     over, because nobody asks for them
 */
public record MergePatch(ObjectNode body, boolean ours) {

    /** What a client sent. */
    public MergePatch(ObjectNode body) {
        this(body, false);
    }
}

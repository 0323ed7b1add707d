package bandhu.chassis.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The body of a PATCH: absent members keep, null clears, lists replace. Read by the chassis from {@code
 * application/merge-patch+json} or {@code application/json}; anything but an object is 400.
 */
public record MergePatch(ObjectNode body) {}

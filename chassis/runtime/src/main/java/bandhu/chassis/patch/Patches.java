package bandhu.chassis.patch;

import bandhu.chassis.record.AggregateRoot;

/** Turns a merge-patch into a validated command, and checks the conditions under which it may apply. */
public interface Patches {
    /**
     * Applies the patch to the record's current view and reads the members that {@code command} has.
     * Members that only the view has are read-only: accepted when equal, else 422; unknown ones are 400; the command is
     * validated (422). When {@code ifMatch} is absent and the patch names a {@code version}, members that it writes and
     * that were changed since are 409 {@code version-conflict} with {@code conflicts: [{pointer, current}]}.
     *
     * @param view the record as the client sees it now
     * @param command the input record; its component names are the writable members
     */
    <C> C apply(MergePatch patch, AggregateRoot aggregate, Object view, Class<C> command);

    /** 412 unless the header is absent or names the aggregate's version. */
    void require(IfMatch ifMatch, AggregateRoot aggregate);
}

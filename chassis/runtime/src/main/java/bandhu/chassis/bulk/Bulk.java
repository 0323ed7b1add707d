package bandhu.chassis.bulk;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.page.keyset.Selections.Selection;
import java.time.Instant;
import java.time.ZoneId;

/** A change of many records that is understood. */
record Bulk(BulkTarget target, Condition where, ZoneId zone, Alteration alteration) {

    /**
     * Which records, as the current actor sees them now.
     *
     * @param until records that were made later are left alone
     */
    Selection selection(Instant until) {
        return new Selection(target.catalogue(), where, zone, target.sight().get(), until);
    }
}

package bandhu.chassis.change;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import java.util.UUID;

/** What changed about a record, from what to what, when, by whom, from which source; newest first. */
public interface History {
    Page<ChangeView> of(String collection, UUID recordId, ListQuery query);
}

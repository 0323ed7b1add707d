package bandhu.analytics.drill;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows purchases. */
@ApplicationScoped
class PurchaseService implements Findable {
    private static final String SHOWN = """
            SELECT event_id, kind, order_id, opportunity_id, customer_id, owner_id, amount, currency, superseded, at, recorded_at
            FROM purchase WHERE tenant_id = ? AND event_id = ANY (?)""";

    private final Lists lists;
    private final Sql sql;
    private final Calls calls;

    PurchaseService(Lists lists, Sql sql, Calls calls) {
        this.lists = lists;
        this.sql = sql;
        this.calls = calls;
    }

    @Override
    public Catalogue catalogue() {
        return FactFields.PURCHASES;
    }

    @Transactional
    public Page<PurchaseView> listPurchases(PageRequest query) {
        Page<UUID> page = lists.ids(catalogue(), query, Condition.everything());
        if (page.items().isEmpty()) {
            return page.with(List.of());
        }
        Map<UUID, PurchaseView> views = new HashMap<>();
        sql.query(
                SHOWN,
                row -> views.put(row.getObject("event_id", UUID.class), PurchaseView.of(row)),
                calls.tenant(),
                page.items());
        return page.map(views::get);
    }

    public FieldsView listPurchaseFields() {
        return lists.fields(catalogue());
    }
}

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

/** Shows answers to surveys. */
@ApplicationScoped
class SurveyScoreService implements Findable {
    private static final String SHOWN = """
            SELECT event_id, kind, score, ticket_id, customer_id, at, recorded_at
            FROM survey_score WHERE tenant_id = ? AND event_id = ANY (?)""";

    private final Lists lists;
    private final Sql sql;
    private final Calls calls;

    SurveyScoreService(Lists lists, Sql sql, Calls calls) {
        this.lists = lists;
        this.sql = sql;
        this.calls = calls;
    }

    @Override
    public Catalogue catalogue() {
        return FactFields.SCORES;
    }

    @Transactional
    public Page<SurveyScoreView> listSurveyScores(PageRequest query) {
        Page<UUID> page = lists.ids(catalogue(), query, Condition.everything());
        if (page.items().isEmpty()) {
            return page.with(List.of());
        }
        Map<UUID, SurveyScoreView> views = new HashMap<>();
        sql.query(
                SHOWN,
                row -> views.put(row.getObject("event_id", UUID.class), SurveyScoreView.of(row)),
                calls.tenant(),
                page.items());
        return page.map(views::get);
    }

    public FieldsView listSurveyScoreFields() {
        return lists.fields(catalogue());
    }
}

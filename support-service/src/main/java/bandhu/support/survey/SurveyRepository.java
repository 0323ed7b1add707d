package bandhu.support.survey;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("surveys", "survey")
            .with(Field.text("kind", "kind").oneOf("csat"))
            .with(Field.text("trigger", "trigger").oneOf("ticket-resolved"))
            .with(Field.bool("enabled", "enabled"))
            .related(
                    "answers",
                    "survey_id",
                    Catalogue.ofRows("survey-answers", "survey_answer")
                            .with(Field.integer("score", "score"))
                            .with(Field.moment("answeredAt", "answered_at")));

    private static final Listing<Survey> LISTING = new Listing<>(Survey.class, CATALOGUE);
    private final Lists lists;
    private final Loading loading;

    SurveyRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Survey> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Optional<Survey> known(UUID id) {
        return loading.byId(Survey.class, id);
    }

    Survey lock(UUID id) {
        return loading.lockAny(Survey.class, id);
    }
}

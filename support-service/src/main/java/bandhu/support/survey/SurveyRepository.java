package bandhu.support.survey;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {
    private static final Listing<Survey> LISTING = Listing.of(Survey.class);
    private final Lists lists;
    private final Loading loading;

    SurveyRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Survey> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Optional<Survey> known(UUID id) {
        return loading.byId(Survey.class, id);
    }

    Survey lock(UUID id) {
        return loading.lockAny(Survey.class, id);
    }
}

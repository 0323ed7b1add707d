package bandhu.support.survey;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {
    private static final Listing<Survey> LISTING = Listing.of(Survey.class);
    private final Lists lists;

    SurveyRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Survey> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Optional<Survey> known(UUID id) {
        return find("id = ?1", id).firstResultOptional();
    }

    Survey lock(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }
}

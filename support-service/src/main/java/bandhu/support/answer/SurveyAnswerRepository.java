package bandhu.support.answer;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyAnswerRepository implements PanacheRepositoryBase<SurveyAnswer, UUID> {
    private static final Listing<SurveyAnswer> LISTING = Listing.of(SurveyAnswer.class)
            .filter("ticketId", FieldType.UUID, "ticketId")
            .filter("customerId", FieldType.UUID, "customerId")
            .filter("surveyId", FieldType.UUID, "surveyId")
            .filter("score", FieldType.INTEGER, "score")
            .sort("answeredAt", FieldType.MOMENT, "answeredAt")
            .defaultSort("-answeredAt");

    private final Lists lists;

    SurveyAnswerRepository(Lists lists) {
        this.lists = lists;
    }

    /** Those that were given; who was only asked is not among them. */
    Page<SurveyAnswer> list(ListQuery query) {
        return lists.page(LISTING, query, "e.answeredAt is not null", Map.of());
    }

    Optional<SurveyAnswer> known(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    Optional<SurveyAnswer> lock(UUID id) {
        return find("id = ?1 and deletedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether somebody was asked about the ticket after this moment, or still will be. */
    boolean isInvited(UUID ticketId, Instant after) {
        return count("ticketId = ?1 and invitedAt > ?2 and withdrawn = false", ticketId, after) > 0;
    }
}

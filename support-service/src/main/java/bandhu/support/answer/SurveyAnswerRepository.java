package bandhu.support.answer;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyAnswerRepository implements PanacheRepositoryBase<SurveyAnswer, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("survey-answers", "survey_answer")
            .with(Field.id("surveyId", "survey_id").filter())
            .with(Field.text("kind", "kind"))
            .with(Field.id("ticketId", "ticket_id").filter())
            .with(Field.text("ticket.subject", "subject")
                    .folded("subject_fold")
                    .at("ticket", "id", "ticket_id")
                    .personal())
            .with(Field.text("ticket.assigneeId", "assignee_id").at("ticket", "id", "ticket_id"))
            .with(Field.id("customerId", "customer_id").filter())
            .with(Field.integer("score", "score").filter())
            .with(Field.text("comment", "comment").personal())
            .with(Field.moment("answeredAt", "answered_at"))
            .sorted("answeredAt")
            .byDefault("-answeredAt");

    private static final Listing<SurveyAnswer> LISTING = new Listing<>(SurveyAnswer.class, CATALOGUE);

    private final Lists lists;

    SurveyAnswerRepository(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    /** Those that were given; who was only asked is not among them. */
    Page<SurveyAnswer> list(PageRequest query) {
        return lists.page(LISTING, query, Condition.exists("answeredAt"));
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

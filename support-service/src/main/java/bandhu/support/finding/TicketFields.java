package bandhu.support.finding;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FullText;
import java.util.List;
import java.util.UUID;

/** What tickets are found by. */
public final class TicketFields {
    /** Under this the tags stand beside the values of custom fields. */
    public static final UUID TAGS = new UUID(0, 1);

    private static final String VALUES = "ticket_value";

    private static final Catalogue MESSAGES = Catalogue.ofRows("messages", "ticket_message")
            .with(Field.text("kind", "kind").oneOf("reply", "note"))
            .with(Field.text("direction", "direction").oneOf("in", "out"))
            .with(Field.text("author", "author"))
            .with(Field.moment("at", "at"));

    private static final Catalogue ANSWERS = Catalogue.ofRows("survey-answers", "survey_answer")
            .with(Field.integer("score", "score"))
            .with(Field.moment("answeredAt", "answered_at"));

    public static final Catalogue CATALOGUE = Catalogue.ofRecords("tickets", "ticket")
            .with(Field.integer("number", "number").filter())
            .with(Field.text("subject", "subject")
                    .folded("subject_fold")
                    .worded()
                    .filter()
                    .personal())
            .with(Field.id("customerId", "customer_id").filter())
            .with(Field.text("customer.displayName", "display_name")
                    .folded("display_name_fold")
                    .at("known_customer", "id", "customer_id")
                    .personal())
            .with(Field.text("customer.language", "language").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.country", "country").at("known_customer", "id", "customer_id"))
            .with(Field.text("customer.stage", "stage").at("known_customer", "id", "customer_id"))
            .with(Field.text("requester.name", "requester_name").personal())
            .with(Field.text("requester.email", "requester_email").personal())
            .with(Field.text("channel", "channel")
                    .oneOf("email", "phone", "chat", "web", "social", "api")
                    .filter())
            .with(Field.text("category", "category").filter())
            .with(Field.text("priority", "priority")
                    .oneOf("low", "normal", "high", "urgent")
                    .filter())
            .with(Field.text("assigneeId", "assignee_id").filter())
            .with(Field.text("tags", "t")
                    .among(VALUES, "record_id", "field_id", TAGS)
                    .filter())
            .with(Field.text("status", "status")
                    .oneOf("new", "open", "pending", "on-hold", "resolved", "closed")
                    .filter())
            .with(Field.moment("statusSince", "status_since"))
            .with(Field.moment("openedAt", "opened_at"))
            .with(Field.moment("resolvedAt", "resolved_at"))
            .with(Field.moment("closedAt", "closed_at"))
            .with(Field.integer("reopens", "reopens"))
            .sorted("number")
            .sorted("openedAt")
            .sortedWithGaps("resolvedAt")
            .customizable(VALUES)
            .searchable(new FullText(
                    List.of("subject", "number", "requester.name", "requester.email", "externalIds.id"), true))
            .related("messages", "ticket_id", MESSAGES)
            .related("answers", "ticket_id", ANSWERS);

    private TicketFields() {}
}

package bandhu.customer.finding;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FullText;
import bandhu.customer.contact.EmailAddress;
import java.util.List;

/** What customers are found by. */
public final class CustomerFields {
    private static final String[] STAGES = {
        "prospect", "selected", "acquired", "retained", "extended", "at-risk", "churned", "won-back"
    };
    private static final String KEYS = "customer_key";

    private static final Catalogue CONSENTS = Catalogue.ofRecords("consents", "consent")
            .with(Field.text("channel", "channel").oneOf("email", "sms", "phone", "post", "push", "social"))
            .with(Field.text("purpose", "purpose"))
            .with(Field.text("status", "status").oneOf("granted", "denied", "withdrawn", "pending"))
            .with(Field.text("lawfulBasis", "lawful_basis"))
            .with(Field.moment("at", "at"));

    private static final Catalogue TIMELINE = Catalogue.ofRows("timeline", "timeline_entry")
            .with(Field.text("type", "short_type"))
            .with(Field.text("source", "source"))
            .with(Field.moment("happenedAt", "happened_at"));

    private static final Catalogue STAYS = Catalogue.ofRows("lifecycle", "lifecycle_stage", "withdrawn_at")
            .with(Field.text("stage", "stage").oneOf(STAGES))
            .with(Field.moment("from", "valid_from"));

    public static final Catalogue CATALOGUE = Catalogue.ofRecords("customers", "customer")
            .with(Field.text("kind", "kind").oneOf("person", "organization").filter())
            .with(Field.text("displayName", "display_name")
                    .folded("display_name_fold")
                    .worded()
                    .filter()
                    .personal())
            .with(Field.text("name.given", "given_name").personal())
            .with(Field.text("name.family", "family_name").personal())
            .with(Field.text("organization.legalName", "legal_name"))
            .with(Field.text("organization.industry", "industry").filter())
            .with(Field.text("organization.size", "organization_size"))
            .with(Field.text("emails.address", "value")
                    .among(KEYS, "record_id", "kind", "email")
                    .normalised(EmailAddress::key)
                    .filter()
                    .personal())
            .with(Field.text("phones.number", "value")
                    .among(KEYS, "record_id", "kind", "phone")
                    .normalised(String::strip)
                    .filter()
                    .personal())
            .with(Field.text("country", "country").filter())
            .with(Field.date("birthDate", "birth_date").monthDay("birth_md").personal())
            .with(Field.text("language", "language").filter())
            .with(Field.text("timezone", "timezone"))
            .with(Field.text("currency", "currency"))
            .with(Field.text("source.channel", "source_channel").filter())
            .with(Field.id("ownerId", "owner_id").filter())
            .with(Field.text("tags", "value")
                    .among(KEYS, "record_id", "kind", "tag")
                    .filter())
            .with(Field.text("lifecycle.stage", "lifecycle_stage").oneOf(STAGES).filter())
            .with(Field.moment("lifecycle.since", "lifecycle_since"))
            .with(Field.text("lifecycle.reason", "lifecycle_reason"))
            .sortedByName("displayName", "display_name_sort")
            .sorted("lifecycle.since")
            .sortedWithGaps("birthDate")
            .customizable("customer_value")
            .searchable(new FullText(
                    List.of(
                            "displayName",
                            "name",
                            "organization.legalName",
                            "emails.address",
                            "phones.number",
                            "socialAccounts.handle",
                            "externalIds.id"),
                    true))
            .related("consents", "customer_id", CONSENTS)
            .related("timeline", "customer_id", TIMELINE)
            .related("lifecycleStages", "customer_id", STAYS);

    private CustomerFields() {}
}

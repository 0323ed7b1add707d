package bandhu.customer.profile;

import bandhu.chassis.condition.time.MonthDays;
import bandhu.chassis.json.ImmutableJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.SortKey;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.Phone;
import bandhu.customer.contact.PostalAddress;
import bandhu.customer.contact.SocialAccount;
import bandhu.customer.identity.Home;
import bandhu.customer.identity.Kind;
import bandhu.customer.identity.Organization;
import bandhu.customer.identity.PersonName;
import bandhu.customer.identity.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person or an organization that the tenant deals with. Every customer has a name of some kind and at most one primary contact point of each. */
@Entity
@Table(name = "customer")
class Customer extends AggregateRoot {
    static final String COLLECTION = "customers";

    @Column(nullable = false)
    private String kind;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "display_name_sort", nullable = false)
    private byte[] displayNameSort;

    @Column(name = "display_name_fold", nullable = false)
    private String displayNameFold;

    @ImmutableJson
    private PersonName name;

    @ImmutableJson
    private Organization organization;

    private String industry;

    @ImmutableJson
    private List<EmailAddress> emails;

    @ImmutableJson
    private List<Phone> phones;

    @ImmutableJson
    private List<PostalAddress> addresses;

    private String country;

    @ImmutableJson
    @Column(name = "social_accounts")
    private List<SocialAccount> socialAccounts;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "birth_md")
    private Short birthMonthDay;

    private String language;

    private String timezone;

    private String currency;

    @ImmutableJson
    private Source source;

    @Column(name = "source_channel")
    private String sourceChannel;

    @Column(name = "owner_id")
    private UUID ownerId;

    @ImmutableJson
    private List<String> tags;

    @ImmutableJson
    @Column(name = "custom_fields", nullable = false)
    private Map<String, Object> customFields;

    @Column(name = "began_at", nullable = false, updatable = false)
    private Instant beganAt;

    @Column(name = "lifecycle_stage", nullable = false)
    private String lifecycleStage;

    @Column(name = "lifecycle_since", nullable = false)
    private Instant lifecycleSince;

    @Column(name = "lifecycle_reason")
    private String lifecycleReason;

    @ImmutableJson
    private Quality quality;

    protected Customer() {}

    private Customer(UUID id, PatchCustomer details, Home home, Instant since) {
        super(id, details.externalIds());
        assign(details, home);
        beganAt = since;
        stand(LifecycleSummary.prospect(since));
    }

    /**
     * @param id the client's choice, or null
     * @param home what the tenant takes for granted
     * @param since when the relationship began
     */
    static Customer create(UUID id, PatchCustomer details, Home home, Instant since) {
        return new Customer(id == null ? Uuid7.next() : id, ProfileRules.settle(details, null, home), home, since);
    }

    CustomerEvent created() {
        return new CustomerEvent.Created(id(), kind);
    }

    /** Takes over what is written; empty when that is what stands already. */
    Optional<CustomerEvent> change(PatchCustomer input, Home home) {
        PatchCustomer now = details();
        PatchCustomer next = ProfileRules.settle(input, now, home);
        List<String> members = ProfileRules.differences(now, next);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        assign(next, home);
        return Optional.of(new CustomerEvent.Updated(id(), members));
    }

    CustomerEvent delete(Instant now) {
        deletedAt(now);
        return new CustomerEvent.Deleted(id());
    }

    CustomerEvent restore() {
        if (!isDeleted()) {
            throw new ProblemException(CommonProblem.ILLEGAL_TRANSITION, Text.of("illegal-transition.not-deleted"));
        }
        deletedAt(null);
        return new CustomerEvent.Restored(id());
    }

    /** Takes over where the lifecycle puts it; false when it stands there already. */
    boolean stand(LifecycleSummary summary) {
        if (summary.equals(lifecycle())) {
            return false;
        }
        lifecycleStage = summary.stage();
        lifecycleSince = summary.since();
        lifecycleReason = summary.reason();
        return true;
    }

    /** Puts it back to where it began; false when it stands there already. */
    boolean standAtBeginning() {
        return stand(LifecycleSummary.prospect(beganAt));
    }

    private void assign(PatchCustomer details, Home home) {
        kind = details.kind().wire();
        displayName = details.displayName();
        displayNameSort = SortKey.of(displayName, home.language());
        displayNameFold = Fold.of(displayName);
        name = details.name();
        organization = details.organization();
        industry = organization == null ? null : organization.industry();
        emails = details.emails();
        phones = details.phones();
        addresses = details.addresses();
        country = details.country();
        socialAccounts = details.socialAccounts();
        birthDate = details.birthDate();
        birthMonthDay = birthDate == null ? null : (short) MonthDays.number(birthDate);
        language = details.language();
        timezone = details.timezone();
        currency = details.currency();
        source = details.source();
        sourceChannel = source == null ? null : source.channel();
        ownerId = details.ownerId();
        tags = details.tags();
        customFields = details.customFields();
        externalIds(details.externalIds());
        quality = Quality.of(details);
    }

    /** What clients can write, as it stands. */
    PatchCustomer details() {
        return new PatchCustomer(
                Kind.of(kind),
                displayName,
                name,
                organization,
                emails,
                phones,
                addresses,
                socialAccounts,
                birthDate,
                language,
                timezone,
                currency,
                source,
                ownerId,
                tags,
                customFields,
                externalIds());
    }

    /**
     * As the API shows it.
     *
     * @param shownFields as much of the tenant's own fields as is to be shown
     */
    CustomerView view(Map<String, Object> shownFields) {
        return new CustomerView(
                id(),
                Kind.of(kind),
                displayName,
                name,
                organization,
                emails,
                phones,
                addresses,
                socialAccounts,
                birthDate == null ? null : birthDate.toString(),
                language,
                timezone,
                currency,
                source,
                ownerId,
                tags,
                shownFields,
                externalIds(),
                lifecycle(),
                quality,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    /** What it holds of the tenant's own fields, those of deleted fields too. */
    Map<String, Object> customFields() {
        return customFields;
    }

    /** The values by which it is found. */
    Set<CustomerKey.Id> keys() {
        return CustomerKey.of(id(), emails, phones, tags);
    }

    /** When the relationship began. */
    Instant beganAt() {
        return beganAt;
    }

    LifecycleSummary lifecycle() {
        return new LifecycleSummary(lifecycleStage, lifecycleSince, lifecycleReason);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view(customFields);
    }

    @Override
    public Object published() {
        return CustomerState.of(this);
    }
}

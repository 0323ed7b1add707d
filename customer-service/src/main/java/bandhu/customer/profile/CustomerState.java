package bandhu.customer.profile;

import bandhu.chassis.record.ExternalId;
import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.Phone;
import bandhu.customer.contact.PostalAddress;
import bandhu.customer.contact.SocialAccount;
import bandhu.customer.identity.Kind;
import bandhu.customer.identity.Organization;
import bandhu.customer.identity.PersonName;
import bandhu.customer.identity.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A customer as the other services may know it: on the state topic, the one place outside this service for personal data. */
record CustomerState(
        UUID id,
        long version,
        Kind kind,
        String displayName,
        PersonName name,
        Organization organization,
        List<EmailAddress> emails,
        List<Phone> phones,
        List<PostalAddress> addresses,
        String country,
        List<SocialAccount> socialAccounts,
        LocalDate birthDate,
        String language,
        String timezone,
        String currency,
        Source source,
        UUID ownerId,
        List<String> tags,
        List<ExternalId> externalIds,
        LifecycleSummary lifecycle,
        Instant createdAt) {

    static CustomerState of(Customer customer) {
        PatchCustomer details = customer.details();
        return new CustomerState(
                customer.id(),
                customer.version(),
                details.kind(),
                details.displayName(),
                details.name(),
                details.organization(),
                details.emails(),
                details.phones(),
                details.addresses(),
                details.country(),
                details.socialAccounts(),
                details.birthDate(),
                details.language(),
                details.timezone(),
                details.currency(),
                details.source(),
                details.ownerId(),
                details.tags(),
                details.externalIds(),
                customer.lifecycle(),
                customer.createdAt());
    }
}

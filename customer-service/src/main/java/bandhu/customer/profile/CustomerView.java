package bandhu.customer.profile;

import bandhu.chassis.http.Versioned;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer as the API shows it.
 *
 * @param birthDate {@code YYYY-MM-DD}; the year alone for analysts
 */
@Schema(name = "Customer")
record CustomerView(
        UUID id,
        Kind kind,
        String displayName,
        PersonName name,
        Organization organization,
        List<EmailAddress> emails,
        List<Phone> phones,
        List<PostalAddress> addresses,
        List<SocialAccount> socialAccounts,
        @Schema(examples = "1877-08-22") String birthDate,
        String language,
        String timezone,
        String currency,
        Source source,
        UUID ownerId,
        List<String> tags,
        Map<String, Object> customFields,
        List<ExternalId> externalIds,
        LifecycleSummary lifecycle,
        Quality quality,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    /** @param customFields as much of them as is to be shown */
    static CustomerView of(Customer customer, Map<String, Object> customFields) {
        PatchCustomer details = customer.details();
        return new CustomerView(
                customer.id(),
                details.kind(),
                details.displayName(),
                details.name(),
                details.organization(),
                details.emails(),
                details.phones(),
                details.addresses(),
                details.socialAccounts(),
                details.birthDate() == null ? null : details.birthDate().toString(),
                details.language(),
                details.timezone(),
                details.currency(),
                details.source(),
                details.ownerId(),
                details.tags(),
                customFields,
                details.externalIds(),
                customer.lifecycle(),
                customer.quality(),
                customer.createdAt(),
                customer.createdBy(),
                customer.updatedAt(),
                customer.updatedBy(),
                customer.version());
    }
}

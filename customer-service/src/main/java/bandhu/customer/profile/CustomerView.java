package bandhu.customer.profile;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.search.token.SearchText;
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
import java.util.stream.Stream;
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

    /** By what it is found: a person's employer is no name of his or hers. */
    SearchText searched() {
        String legalName = organization == null ? null : organization.legalName();
        boolean isPerson = kind == Kind.PERSON;
        return SearchText.named(displayName, name == null ? null : name.whole(), isPerson ? null : legalName)
                .texts(isPerson ? legalName : null)
                .emails(emails.stream().map(EmailAddress::address))
                .phones(phones.stream().map(Phone::number))
                .ids(Stream.concat(
                        externalIds.stream().map(ExternalId::id),
                        socialAccounts.stream().map(SocialAccount::handle)));
    }
}

package bandhu.customer.profile;

import bandhu.chassis.patch.Upsert;
import bandhu.chassis.record.ExternalId;
import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.Phone;
import bandhu.customer.contact.PostalAddress;
import bandhu.customer.contact.SocialAccount;
import bandhu.customer.identity.DisplayName;
import bandhu.customer.identity.Kind;
import bandhu.customer.identity.Organization;
import bandhu.customer.identity.PersonName;
import bandhu.customer.identity.Source;
import bandhu.customer.standard.KnownCode;
import bandhu.customer.standard.Standard;
import bandhu.customer.standard.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new customer. Its kind and any one of a name, an organization's legal name and a display name are enough.
 *
 * @param id the client's choice, a UUID; the service makes one otherwise
 * @param occurredAt when the relationship began, for history that is loaded: a moment, or a day in the tenant's zone
 */
@Schema(name = "CreateCustomer", examples = """
                {"kind": "person", "name": {"given": "ආනන්ද"}, "phones": [{"number": "+94 77 123 4567"}]}""")
record CreateCustomer(
        UUID id,
        @NotNull Kind kind,

        @Size(max = DisplayName.MOST)
        @Pattern(regexp = Texts.PRINTABLE)
        @Schema(description = "Derived from the name where none is given.", examples = "Ānanda Kumārasvāmī")
        String displayName,

        @Valid PersonName name,
        @Valid Organization organization,
        @Size(max = PatchCustomer.MOST) List<@NotNull @Valid EmailAddress> emails,
        @Size(max = PatchCustomer.MOST) List<@NotNull @Valid Phone> phones,
        @Size(max = PatchCustomer.MOST) List<@NotNull @Valid PostalAddress> addresses,
        @Size(max = PatchCustomer.MOST) List<@NotNull @Valid SocialAccount> socialAccounts,
        @PastOrPresent LocalDate birthDate,
        @KnownCode(Standard.LANGUAGE) String language,
        @KnownCode(Standard.ZONE) String timezone,
        @KnownCode(Standard.CURRENCY) String currency,
        @Valid Source source,
        UUID ownerId,
        @Size(max = PatchCustomer.MOST) List<@Size(max = 100) @Pattern(regexp = Texts.PRINTABLE) String> tags,
        Map<String, Object> customFields,
        @Size(max = PatchCustomer.MOST) List<@NotNull @Valid ExternalId> externalIds,

        @Schema(examples = "2016-10-20") String occurredAt) {

    PatchCustomer details() {
        return new PatchCustomer(
                kind,
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
                externalIds);
    }

    /** The input as a client would give it who addresses the record by this external id. */
    CreateCustomer keyedBy(ExternalId key) {
        return new CreateCustomer(
                id,
                kind,
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
                Upsert.joined(List.of(), externalIds, key),
                occurredAt);
    }
}

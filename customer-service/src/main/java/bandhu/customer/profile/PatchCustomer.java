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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import static bandhu.chassis.patch.Upsert.kept;

/** All that a client can write about a customer; in a PATCH any part of it. Texts are clean, lists never null. */
@Schema(name = "PatchCustomer")
record PatchCustomer(
        @NotNull Kind kind,

        @Size(max = DisplayName.MOST)
        @Pattern(regexp = Texts.PRINTABLE)
        @Schema(description = "Derived from the name where none is given.", examples = "Ānanda Kumārasvāmī")
        String displayName,

        @Valid PersonName name,
        @Valid Organization organization,
        @Size(max = MOST) List<@NotNull @Valid EmailAddress> emails,
        @Size(max = MOST) List<@NotNull @Valid Phone> phones,
        @Size(max = MOST) List<@NotNull @Valid PostalAddress> addresses,
        @Size(max = MOST) List<@NotNull @Valid SocialAccount> socialAccounts,
        @PastOrPresent LocalDate birthDate,
        @KnownCode(Standard.LANGUAGE) String language,
        @KnownCode(Standard.ZONE) String timezone,
        @KnownCode(Standard.CURRENCY) String currency,
        @Valid Source source,
        UUID ownerId,
        @Size(max = MOST) List<@Size(max = 100) @Pattern(regexp = Texts.PRINTABLE) String> tags,
        Map<String, Object> customFields,
        @Size(max = MOST) List<@NotNull @Valid ExternalId> externalIds) {
    /** Items of a list. */
    static final int MOST = 50;

    PatchCustomer {
        displayName = Texts.clean(displayName);
        emails = emails == null ? List.of() : emails;
        phones = phones == null ? List.of() : phones;
        addresses = addresses == null ? List.of() : addresses;
        socialAccounts = socialAccounts == null ? List.of() : socialAccounts;
        language = Standard.canonicalLanguage(Texts.clean(language));
        timezone = Texts.clean(timezone);
        currency = Texts.upper(currency);
        tags = Texts.cleanAll(tags);
        customFields = customFields == null ? Map.of() : customFields;
        externalIds = externalIds == null ? List.of() : externalIds;
    }

    static PatchCustomer upsert(PatchCustomer now, CreateCustomer input, ExternalId key) {
        return new PatchCustomer(
                input.kind(),
                kept(input.displayName(), now.displayName()),
                kept(input.name(), now.name()),
                kept(input.organization(), now.organization()),
                kept(input.emails(), now.emails()),
                kept(input.phones(), now.phones()),
                kept(input.addresses(), now.addresses()),
                kept(input.socialAccounts(), now.socialAccounts()),
                kept(input.birthDate(), now.birthDate()),
                kept(input.language(), now.language()),
                kept(input.timezone(), now.timezone()),
                kept(input.currency(), now.currency()),
                kept(input.source(), now.source()),
                kept(input.ownerId(), now.ownerId()),
                kept(input.tags(), now.tags()),
                Upsert.members(input.customFields(), now.customFields()),
                Upsert.joined(now.externalIds(), input.externalIds(), key));
    }

    /** The same with what the record shall hold of the tenant's own fields. */
    PatchCustomer with(Map<String, Object> settled) {
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
                settled,
                externalIds);
    }

    /** The first country that an address names, null when none does. */
    String country() {
        return addresses.stream()
                .map(PostalAddress::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

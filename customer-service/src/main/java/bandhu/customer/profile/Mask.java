package bandhu.customer.profile;

import bandhu.chassis.call.Calls;
import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.Phone;
import bandhu.customer.contact.PostalAddress;
import bandhu.customer.contact.SocialAccount;
import bandhu.customer.identity.Kind;
import bandhu.customer.identity.Organization;
import bandhu.customer.identity.PersonName;
import bandhu.customer.identity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an analyst sees of a customer: everything that can be counted, nothing that tells who it is. A person's names become
 * initials, contact points keep type and domain or calling code, addresses keep region and country, of a birth date the year
 * stays; the names of organizations are no personal data.
 */
@ApplicationScoped
public class Mask {
    private static final String HIDDEN = "***";
    private final Calls calls;

    Mask(Calls calls) {
        this.calls = calls;
    }

    /** Whether the actor is an analyst and nothing else. */
    public boolean isOn() {
        return calls.current().seesFiguresOnly();
    }

    /** The view as the actor may see it. */
    CustomerView over(CustomerView view) {
        return isOn() ? masked(view) : view;
    }

    static CustomerView masked(CustomerView view) {
        boolean person = view.kind() == Kind.PERSON;
        return new CustomerView(
                view.id(),
                view.kind(),
                person ? initials(view.displayName()) : view.displayName(),
                name(view.name()),
                organization(view.organization(), person),
                view.emails().stream().map(Mask::email).toList(),
                view.phones().stream().map(Mask::phone).toList(),
                view.addresses().stream().map(Mask::address).toList(),
                view.socialAccounts().stream().map(Mask::account).toList(),
                view.birthDate() == null ? null : view.birthDate().substring(0, 4),
                view.language(),
                view.timezone(),
                view.currency(),
                source(view.source()),
                view.ownerId(),
                view.tags(),
                view.customFields(),
                view.externalIds(),
                new LifecycleSummary(view.lifecycle().stage(), view.lifecycle().since(), null),
                view.quality(),
                view.createdAt(),
                view.createdBy(),
                view.updatedAt(),
                view.updatedBy(),
                view.version());
    }

    private static PersonName name(PersonName name) {
        return name == null
                ? null
                : new PersonName(
                        name.prefix(),
                        initials(name.given()),
                        initials(name.middle()),
                        initials(name.family()),
                        name.suffix());
    }

    /** The first letter of each word, whatever its script and however many code units it takes. */
    static String initials(String name) {
        return name == null
                ? null
                : Arrays.stream(name.split(" "))
                        .map(word -> Character.toString(word.codePointAt(0)) + ".")
                        .collect(Collectors.joining(" "));
    }

    private static Organization organization(Organization organization, boolean person) {
        return organization == null
                ? null
                : new Organization(
                        organization.legalName(),
                        organization.industry(),
                        organization.size(),
                        person ? null : organization.website(),
                        null);
    }

    private static EmailAddress email(EmailAddress email) {
        String domain = email.address().substring(email.address().lastIndexOf('@'));
        return new EmailAddress(HIDDEN + domain, email.type(), email.primary(), email.status());
    }

    private static Phone phone(Phone phone) {
        return new Phone(
                phone.number().substring(0, 3) + HIDDEN, null, phone.type(), phone.primary(), phone.smsCapable());
    }

    private static PostalAddress address(PostalAddress address) {
        return new PostalAddress(address.type(), List.of(), null, address.region(), null, address.country());
    }

    private static SocialAccount account(SocialAccount account) {
        return new SocialAccount(account.network(), HIDDEN, null);
    }

    private static Source source(Source source) {
        return source == null ? null : new Source(source.channel(), source.campaignId(), source.referrerId(), null);
    }
}

package bandhu.customer.profile;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.customer.contact.Contacts;
import bandhu.customer.contact.EmailAddress;
import bandhu.customer.identity.DisplayName;
import bandhu.customer.identity.Home;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a customer's members demand of each other, as functions. */
final class ProfileRules {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1800, 1, 1);

    private ProfileRules() {}

    /**
     * The input in the form in which it is kept.
     *
     * @param now what stands, null for a new customer
     * @param home what the tenant takes for granted
     */
    static PatchCustomer settle(PatchCustomer input, PatchCustomer now, Home home) {
        if (input.birthDate() != null && input.birthDate().isBefore(FIRST_BIRTH)) {
            throw ProblemException.invalid("/birthDate", Text.of("too-early.birth-date"));
        }
        List<EmailAddress> known = now == null ? List.of() : now.emails();
        return new PatchCustomer(
                input.kind(),
                displayName(input, now, home),
                input.name(),
                input.organization(),
                Contacts.emails(input.emails(), known),
                Contacts.phones(input.phones(), home.region()),
                input.addresses(),
                input.socialAccounts(),
                input.birthDate(),
                input.language(),
                input.timezone(),
                input.currency(),
                input.source(),
                input.ownerId(),
                input.tags(),
                input.customFields(),
                input.externalIds());
    }

    /** The names of the members in which two differ. */
    static List<String> differences(PatchCustomer now, PatchCustomer next) {
        return Arrays.stream(PatchCustomer.class.getRecordComponents())
                .filter(member -> !Objects.equals(value(member, now), value(member, next)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static String displayName(PatchCustomer input, PatchCustomer now, Home home) {
        String derived = derived(input, home);
        String chosen = isOnlyDerived(input, now, home) && derived != null ? null : input.displayName();
        if (chosen == null && derived == null) {
            throw ProblemException.invalid("/displayName", Text.of("required.customer-name"));
        }
        return chosen != null ? chosen : derived;
    }

    private static boolean isOnlyDerived(PatchCustomer input, PatchCustomer now, Home home) {
        return now != null
                && now.displayName().equals(input.displayName())
                && now.displayName().equals(derived(now, home));
    }

    /** In the customer's own language, or in the tenant's. */
    private static String derived(PatchCustomer details, Home home) {
        String language = details.language() == null ? home.language() : details.language();
        return DisplayName.derive(details.kind(), details.name(), details.organization(), language);
    }

    private static Object value(RecordComponent member, PatchCustomer details) {
        try {
            return member.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

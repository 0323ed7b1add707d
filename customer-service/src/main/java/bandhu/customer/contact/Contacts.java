package bandhu.customer.contact;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.text.PhoneNumbers;
import bandhu.customer.contact.EmailAddress.Status;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of a customer's contact points: each stands once, exactly one of a list is primary (the first where nobody says),
 * and what the service knows of one outlives any change of the list.
 */
public final class Contacts {
    private Contacts() {}

    /** @param known the addresses as they stood, whose status is kept; a differing status is 422, for the service alone sets it */
    public static List<EmailAddress> emails(List<EmailAddress> given, List<EmailAddress> known) {
        if (given == null) {
            return List.of();
        }
        Map<String, Status> statuses = known.stream()
                .collect(Collectors.toMap(email -> EmailAddress.key(email.address()), EmailAddress::status));
        int primary =
                primary("/emails", given.stream().map(EmailAddress::primary).toList());
        Set<String> seen = new HashSet<>();
        List<EmailAddress> kept = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            EmailAddress email = given.get(i);
            String key = EmailAddress.key(email.address());
            once("/emails/" + i + "/address", seen.add(key));
            Status status = statuses.getOrDefault(key, Status.UNVERIFIED);
            if (email.status() != null && email.status() != status) {
                throw ProblemException.invalid("/emails/" + i + "/status", Text.of("read-only.email-status"));
            }
            kept.add(new EmailAddress(email.address(), email.type(), i == primary, status));
        }
        return List.copyOf(kept);
    }

    /** @param region where numbers without a country code are at home, or null */
    public static List<Phone> phones(List<Phone> given, String region) {
        if (given == null) {
            return List.of();
        }
        int primary = primary("/phones", given.stream().map(Phone::primary).toList());
        Set<String> seen = new HashSet<>();
        List<Phone> kept = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Phone phone = normalised("/phones/" + i, given.get(i), region, i == primary);
            once("/phones/" + i + "/number", seen.add(phone.number()));
            kept.add(phone);
        }
        return List.copyOf(kept);
    }

    private static Phone normalised(String pointer, Phone phone, String region, boolean primary) {
        if (phone.typed() == null) {
            throw ProblemException.invalid(pointer + "/number", Text.of("required.phone-number"));
        }
        String typed = phone.number() == null ? "/raw" : "/number";
        PhoneNumber number = PhoneNumbers.parse(phone.typed(), region)
                .orElseThrow(() -> ProblemException.invalid(pointer + typed, Text.of("phone.number")));
        return new Phone(
                PhoneNumbers.e164(number),
                PhoneNumbers.isSpelling(phone.raw(), number) ? phone.raw() : phone.typed(),
                phone.type(),
                primary,
                phone.smsCapable() == null ? PhoneNumbers.isTexted(number) : phone.smsCapable());
    }

    private static int primary(String pointer, List<Boolean> marks) {
        int first = marks.indexOf(Boolean.TRUE);
        if (first != marks.lastIndexOf(Boolean.TRUE)) {
            throw ProblemException.invalid(
                    pointer + "/" + marks.lastIndexOf(Boolean.TRUE) + "/primary", Text.of("one-primary.mark"));
        }
        return Math.max(0, first);
    }

    private static void once(String pointer, boolean first) {
        if (!first) {
            throw ProblemException.invalid(pointer, Text.of("repeated.in-list"));
        }
    }
}
